# A text of the site as JSON.
module Describe
  UPDATED = %w[last_modified_at updated modified].freeze
  # Jekyll's own additions to front matter.
  ADDED = %w[title slug ext date draft excerpt categories tags].freeze
  # More than this in one front matter is a bomb of aliases.
  MOST = 20_000

  class << self
    # Whether it stands in a file of the site: not made by a plugin, not of a theme.
    def file?(text)
      !text.is_a?(Jekyll::PageWithoutAFile) && File.file?(Lenient.path(text))
    end

    # Whether its author keeps it back.
    def kept_back?(text)
      Lenient.path(text).include?('/_drafts/') || !text.data.fetch('published', true)
    end

    # Whether Jekyll shows it nowhere: it is kept back, or of a day that is yet to come.
    def hidden?(text, site, shows_future)
      date = text.data['date'] if Lenient::DATED[Lenient.path(text)]
      kept_back?(text) || (!shows_future && date.is_a?(Time) && date > site.time)
    end

    def text(text, site)
      path = Lenient.path(text)
      page = text.is_a?(Jekyll::Page)
      label = page ? 'pages' : text.collection.label
      data = page ? site.frontmatter_defaults.all(text.relative_path, :pages).merge(text.data) : text.data
      own = own(path)
      stem = File.basename(path, '.*')
      slug = page && stem == 'index' ? File.basename(File.dirname(text.relative_path)) : (data['slug'] || stem).to_s
      slug = 'index' if slug == '.'
      date = data['date'] if Lenient::DATED[path]
      @nodes = 0
      {
        path: path, label: label, draft: path.include?('/_drafts/'), words: words?(text, site),
        kept_back: kept_back?(text),
        title: (data['title'] || Jekyll::Utils.titleize_slug(slug)).to_s, slug: slug,
        date: stamp(date), updated: UPDATED.map { |key| stamp(data[key]) }.compact.first,
        categories: strings(data['categories']), tags: strings(data['tags']), redirects: strings(data['redirect_from']),
        address: text.url, destination: text.destination(site.dest), feed_id: (feed_id(text, site) unless page),
        fields: fields(data, own), lines: own.map { |key, node| [key, node[:line]] }.to_h
      }
    rescue StandardError => e
      Lenient::FAILED[path] ||= { line: nil, why: Lenient.words(e) }
      { path: path, label: label, draft: path.include?('/_drafts/'), words: true }
    end

    private

    # Whether Jekyll makes HTML of it.
    def words?(text, site)
      name = text.extname
      name =~ /\A\.html?\z/i || site.converters.any? do |converter|
        !converter.is_a?(Jekyll::Converters::Identity) && converter.matches(name) && converter.output_ext(name) == '.html'
      end ? true : false
    end

    # A day where clocks say midnight, else an instant.
    def stamp(value)
      return unless [String, Time, Date].any? { |kind| value.is_a?(kind) }

      time = Jekyll::Utils.parse_date(value.to_s)
      time.strftime(time.hour + time.min + time.sec == 0 ? '%F' : '%FT%T%:z')
    rescue StandardError
      nil
    end

    # What jekyll-feed writes as <id>.
    def feed_id(document, site)
      return if site.config['url'].to_s.empty?

      filters = Object.new.extend(Jekyll::Filters::URLFilters)
      filters.instance_variable_set(:@context, Liquid::Context.new({}, {}, { site: site }))
      filters.absolute_url(document.id)
    end

    def strings(value)
      Array(value).flatten.map(&:to_s).reject(&:empty?)
    end

    # Keys of the file's own front matter, each with its YAML and its line.
    def own(path)
      front = Lenient.source(path)[Lenient::FRONT, 1]
      root = front && Psych.parse(front)
      root = root && root.root
      return {} unless root.is_a?(Psych::Nodes::Mapping)

      pairs = root.children.each_slice(2).select { |key, _| key.respond_to?(:value) }
      pairs.map { |key, value| [key.value.to_s, { node: value, line: key.start_line + 1 }] }.to_h
    rescue StandardError
      {}
    end

    def fields(data, own)
      kept = data.reject { |key, value| value.is_a?(Jekyll::Excerpt) || (ADDED.include?(key) && !own.key?(key)) }
      kept.map { |key, value| [key.to_s, plain(value, own.key?(key) ? own[key][:node] : nil, key)] }.to_h
    end

    # Numbers, dates, tags and categories as they are written (4.0, 1:45); the rest as YAML reads it.
    def plain(value, node, key = nil)
      raise 'its front matter can’t be read: it has thousands of parts' if (@nodes += 1) > MOST

      scalar = node.value if node.is_a?(Psych::Nodes::Scalar)
      return scalar if scalar && !scalar.empty? && %w[tags categories].include?(key)

      case value
      when Hash
        pairs = node.is_a?(Psych::Nodes::Mapping) ? node.children.each_slice(2) : []
        nodes = pairs.map { |name, child| [(name.value if name.respond_to?(:value)), child] }.to_h
        value.map { |name, child| [name.to_s, plain(child, nodes[name.to_s])] }.to_h
      when Array
        nodes = node.is_a?(Psych::Nodes::Sequence) ? node.children : []
        value.each_with_index.map { |child, index| plain(child, nodes[index]) }
      when Numeric, Time, Date then scalar || value.to_s
      when true, false, nil then value
      when String then value.scrub
      end
    end
  end
end
