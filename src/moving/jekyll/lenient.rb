require 'cgi'
require 'set'

# Makes Jekyll go on where it would stop: one bad file is one bad file, and what is not installed is missing without more harm.
module Lenient
  # Why a file can't be taken, by its path in the copy: { line:, why: }.
  FAILED = {}
  # Dates that are none, by path: { line:, why: }.
  DATES = {}
  # Gems that are not installed.
  MISSING = []
  # Whatever else the author should know.
  NOTES = []
  # Files whose text says when it was written; Jekyll gives all others the time of the build.
  DATED = {}
  # Texts that readers never saw.
  HIDDEN = Set.new.compare_by_identity
  FRONT = Jekyll::Document::YAML_FRONT_MATTER_REGEXP
  # Seconds for one text.
  PATIENCE = 30

  class << self
    attr_accessor :lists_nothing

    # What an error says, without where the copy lies and lines that are counted from the body.
    def words(error)
      return 'it is nested thousands deep' if error.is_a?(SystemStackError)

      said = error.message.gsub("#{Dir.pwd}/", '').sub(/ \(line \d+\)/, '')
      said.strip.split(/\n\s*\n/).first.to_s.gsub(/\s*\n\s*/, ' ')
    end

    def attempt(what)
      yield
    rescue StandardError, ScriptError, SystemStackError => e
      NOTES << "#{what} fails: #{words(e)}"
      nil
    end

    def path(text)
      text.respond_to?(:collection) ? text.path : text.site.in_source_dir(text.relative_path)
    end

    def source(path)
      File.read(path, encoding: 'bom|utf-8').scrub
    end

    # Lines above the body.
    def above(path)
      source(path)[FRONT].to_s.count("\n")
    end

    # Takes out of the copy what keeps a file from being read, and says why. False where nothing is left to take out.
    def mend(path, error)
      return false if FAILED.key?(path)

      text = source(path)
      line = text.lines.index { |one| one =~ /^date\s*:/ }
      if error.is_a?(Jekyll::Errors::InvalidDateError) && !DATES.key?(path) && line && File.basename(path) =~ /\A\d+-\d+-\d+-/
        DATES[path] = { line: line + 1, why: text.lines[line].sub(/^date\s*:/, '').strip }
        File.write(path, text.sub(/^date\s*:.*$/, ''))
      else
        FAILED[path] = trouble(text, error, line)
        File.write(path, text.sub(FRONT, "---\n---\n"))
      end
      true
    end

    def trouble(text, error, date_line)
      case error
      when Psych::SyntaxError then { line: error.line, why: "its front matter is no YAML: #{error.problem}" }
      when Jekyll::Errors::InvalidDateError then { line: date_line && date_line + 1, why: words(error) }
      else
        fields = Psych.parse(text[FRONT, 1].to_s)&.root.is_a?(Psych::Nodes::Mapping)
        { line: nil, why: fields ? words(error) : 'its front matter is no list of fields' }
      end
    end

    # A text as HTML without layout; nil where that fails.
    def html(text, site, payload)
      path = path(text)
      return if FAILED.key?(path)

      html = Timeout.timeout(PATIENCE) { text.output = Jekyll::Renderer.new(site, text, payload).run }
      attempt('a plugin') { text.trigger_hooks(:post_render) }
      StandIn.restore((text.output || html).to_s.scrub)
    rescue StandardError, ScriptError, SystemStackError => e
      return if lists_nothing

      line = e.instance_variable_get(:@line_of_text) || (e.line_number if e.respond_to?(:line_number))
      why = e.is_a?(Timeout::Error) ? "Jekyll is not done with it after #{PATIENCE} seconds" : words(e)
      # Liquid notices at the end that a tag is open: what is meant is where it was opened.
      open = why[/'(\w+)' tag was never closed/, 1]
      opened = open && source(path).lines.rindex { |one| one =~ /\{%-?\s*#{open}\b/ }
      FAILED[path] = { line: opened ? opened + 1 : line && above(path) + line, why: why }
      # Lists show texts in short: what fails here must not fail there again.
      text.content = ''
      text.data.delete('excerpt')
      nil
    end

    def without_missing_theme(config)
      Jekyll::Theme.new(config['theme']).root if config['theme'].is_a?(String)
    rescue StandardError
      MISSING << config['theme']
      config['theme'] = nil
    end

    def bundled_plugins
      Bundler.require(:jekyll_plugins)
    rescue StandardError, ScriptError => e
      NOTES << "the Gemfile’s plugins can’t be loaded: #{words(e)}"
    end

    def without_missing_markdown(site)
      site.find_converter_instance(Jekyll::Converters::Markdown).convert('')
    rescue StandardError, ScriptError
      NOTES << "its Markdown (markdown: #{site.config['markdown']}) is not installed here: read as kramdown"
      site.config['markdown'] = 'kramdown'
      site.converters = site.instantiate_subclasses(Jekyll::Converter)
      site.instance_variable_set(:@find_converter_instance, nil)
    end

    # Includes of a theme that is not here are as unknown as a tag.
    def includes
      %w[include include_relative include_cached].each do |name|
        tag = Liquid::Template.tags[name]
        tag.prepend(MissingInclude) unless tag == StandIn
      end
    end
  end

  module MissingInclude
    def render(context)
      super
    rescue IOError => e
      raise unless e.message.start_with?('Could not locate')

      StandIn.for(@tag_name, @markup)
    end
  end

  # A tag that nobody knows. It renders as a word that Markdown leaves alone; in the HTML that becomes
  # <span data-liquid="youtube" data-markup="ID"></span>, or the tag as it was typed where it stands in code or an attribute.
  class StandIn < Liquid::Tag
    SEEN = []
    WORD = /zzliquid([a-j]+)zz/
    PLACES = %r{<(code|pre|script|style)\b.*?</\1>|<!--.*?-->|<[^<>]*>|#{WORD}}m

    def self.for(name, markup)
      SEEN << [name, markup.to_s.strip]
      "zzliquid#{(SEEN.size - 1).to_s.tr('0-9', 'a-j')}zz"
    end

    def self.restore(html)
      return html unless html.include?('zzliquid')

      html.gsub(PLACES) do |place|
        inside = place.start_with?('<')
        place = place.gsub(/(\sid="[^"]*?)-?#{WORD}-?/) { Regexp.last_match(1) } if inside
        place.gsub(WORD) do
          name, markup = SEEN[Regexp.last_match(1).tr('a-j', '0-9').to_i]
          typed = CGI.escapeHTML("{% #{[name, markup].reject(&:empty?).join(' ')} %}")
          inside ? typed : %(<span data-liquid="#{CGI.escapeHTML(name)}" data-markup="#{CGI.escapeHTML(markup)}"></span>)
        end
      end
    end

    def render(_context)
      StandIn.for(@tag_name, @markup)
    end
  end

  module Tags
    PARTS = %w[else elsif when break continue].freeze

    def [](name)
      super || (StandIn unless PARTS.include?(name) || (name.start_with?('end') && super(name.sub('end', ''))))
    end
  end

  # Liquid forgets at which line of the text an error came up that isn't its own.
  module ErrorLines
    def handle_error(error, line = nil)
      error.instance_variable_set(:@line_of_text, line) unless error.frozen?
      super
    end
  end

  module MendedDocument
    def read(*)
      super
      DATED[path] = data.key?('date')
    rescue StandardError => e
      data.clear
      retry if Lenient.mend(path, e)
      self.content ||= ''
    end
  end

  module MendedPage
    def read_yaml(base, name, *)
      super
    rescue StandardError => e
      retry if Lenient.mend(File.join(base, name), e)
      self.content ||= ''
      self.data = {}
    end
  end

  module MendedData
    def read_data_file(path)
      super
    rescue StandardError => e
      NOTES << "#{path.sub("#{Dir.pwd}/", '')} can’t be read: #{Lenient.words(e)}"
      nil
    end
  end

  module Plugins
    def require_with_graceful_fail(names)
      Array(names).each do |name|
        begin
          super([name])
        rescue StandardError, ScriptError => e
          next MISSING << name unless name.start_with?('/')

          NOTES << "its plugin #{name.sub("#{Dir.pwd}/", '')} can’t be loaded: #{Lenient.words(e.cause || e)}"
        end
      end
    end
  end

  # Code as it was typed: no colours, no line numbers.
  module PlainCode
    %i[render_rouge render_pygments render_codehighlighter].each do |name|
      define_method(name) { |code, *| CGI.escapeHTML(code) }
    end
  end

  module WithoutLayouts
    def place_in_layouts(content, *)
      content
    end
  end

  # Lists show what readers saw; nothing at all while lists_nothing.
  module Lists
    LISTS = %w[posts pages html_pages documents related_posts collections static_files].freeze

    def [](key)
      grouped = %w[tags categories].include?(key)
      return super unless grouped || LISTS.include?(key) || @obj.collections.key?(key)
      return grouped ? {} : [] if Lenient.lists_nothing

      shown = ->(texts) { texts.reject { |text| HIDDEN.include?(text) } }
      grouped ? super.transform_values(&shown).reject { |_, texts| texts.empty? } : shown.call(super || [])
    end
  end

  Liquid::Template.tags.singleton_class.prepend(Tags)
  Liquid::Context.prepend(ErrorLines)
  Jekyll::Document.prepend(MendedDocument)
  [Jekyll::Page, Jekyll::Layout].each { |kind| kind.prepend(MendedPage) }
  Jekyll::DataReader.prepend(MendedData)
  Jekyll::External.singleton_class.prepend(Plugins)
  Jekyll::Tags::HighlightBlock.prepend(PlainCode)
  Jekyll::Renderer.prepend(WithoutLayouts)
  Jekyll::Drops::SiteDrop.prepend(Lists)
end
