import sharp from 'sharp';

/** How large a picture is looked at. */
const SIDE = 48;

const isOnEdge = (pixel: number): boolean => {
  const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
  return x === 0 || y === 0 || x === SIDE - 1 || y === SIDE - 1;
};

/** Whether a picture is drawn on white, or on nothing: a diagram, a list, a page. Its edges say so. */
export async function isOnWhite(file: string | Buffer): Promise<boolean> {
  const pixels = await sharp(file, { failOn: 'none' })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  const edge = Array.from({ length: SIDE * SIDE }, (_, pixel) => pixel).filter(isOnEdge);
  const white = edge.filter((pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(pixel * 4, pixel * 4 + 4);
    return alpha < 32 || Math.min(red, green, blue) > 240;
  });
  return white.length > 0.9 * edge.length;
}
