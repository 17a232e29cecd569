# Lets Jekyll read a Jekyll site and writes down, as JSON, what it makes of every text without its layout. It runs in a copy of
# the site, which it may change; nothing is built. Jekyll 3.8 to 4.x.
#
#   ruby read.rb '{"out": "answer.json", "origin": "https://films.example", "project": {…}}'
#
# Exits with 3 where this Ruby, or the bundle that BUNDLE_GEMFILE names, has no Jekyll.
require 'json'
require 'timeout'

JOB = JSON.parse(ARGV[0])
begin
  if ENV['BUNDLE_GEMFILE']
    require 'bundler'
    Bundler.setup
  end
  require 'jekyll'
rescue LoadError, StandardError => e
  warn e.message
  exit 3
end
require_relative 'lenient'
require_relative 'describe'

def dump(answer)
  File.write(JOB['out'], JSON.generate(answer))
end

begin
  written = Dir['_config.{yml,yaml}'].map { |file| Psych.parse(File.read(file, encoding: 'bom|utf-8')) }.first
  raise 'it is not a list of fields' if written && !written.root.is_a?(Psych::Nodes::Mapping)

  config = Jekyll.configuration('quiet' => true)
rescue Psych::SyntaxError => e
  dump(config_error: { line: e.line, why: "it is no YAML: #{e.problem}" })
  exit
rescue StandardError => e
  dump(config_error: { line: 1, why: Lenient.words(e) })
  exit
end

# What the author said, before it is changed.
said = config.slice('url', 'baseurl', 'author', 'github_username', 'username', 'timezone', 'feed', 'theme', 'remote_theme')
shows_future = config['future']

unless config['url'].to_s =~ %r{\Ahttps?://(?!localhost|127\.|0\.0\.0\.0)}i
  config['url'] = JOB['origin']
end
project = JOB['project']
if project && [nil, '/'].include?(config['baseurl']) && config['url'].to_s.chomp('/').casecmp?(project['origin'])
  config['baseurl'] = project['baseurl']
end
ENV['TZ'] = 'UTC' unless config['timezone']
config.merge!(
  'future' => true, 'unpublished' => true, 'show_drafts' => true, 'limit_posts' => 0, 'safe' => false,
  # An old build among the sources is none of them.
  'exclude' => Array(config['exclude']) + [File.expand_path(config['destination']).sub("#{Dir.pwd}/", '')],
  'destination' => JOB['destination'], 'incremental' => false, 'profile' => false,
  'disable_disk_cache' => true, 'strict_front_matter' => true,
  'liquid' => config['liquid'].merge('strict_filters' => false, 'strict_variables' => false),
  'remote_theme' => nil, 'gist' => { 'noscript' => false } # both would fetch
)
# Quotes, dashes, code and formulas stay as they were typed. A missing highlighter would be the site's; one called nil is none.
config['kramdown'] = (config['kramdown'] || {}).merge(
  'smart_quotes' => 'apos,apos,quot,quot', 'syntax_highlighter' => 'nil', 'math_engine' => nil,
  'typographic_symbols' => {
    'hellip' => '...', 'mdash' => '---', 'ndash' => '--',
    'laquo' => '«', 'raquo' => '»', 'laquo_space' => '« ', 'raquo_space' => ' »'
  }
)

Lenient.without_missing_theme(config)
Lenient.bundled_plugins if ENV['BUNDLE_GEMFILE']
site = Jekyll::Site.new(config)
Lenient.without_missing_markdown(site)
Lenient.includes
site.read
site.generators.each { |generator| Lenient.attempt("the plugin #{generator.class}") { generator.generate(site) } }

payload = site.site_payload
Lenient.attempt('a plugin') { Jekyll::Hooks.trigger :site, :pre_render, site, payload }
texts = site.collections.values.flat_map(&:docs) + site.pages
texts.select! { |text| Describe.file?(text) }
Lenient::HIDDEN.merge(texts.select { |text| Describe.hidden?(text, site, shows_future) })
raw = texts.map { |text| [text, text.content.to_s.dup] }.to_h
answers = texts.map do |text|
  html = Lenient.html(text, site, payload)
  Describe.text(text, site).merge(html: html)
end
# Once more, in a site that has nothing to list: what is left of a page then are its own words.
Lenient.lists_nothing = true
texts.zip(answers).each do |page, answer|
  next unless page.is_a?(Jekyll::Page) && answer[:html]

  page.content = raw[page]
  page.pager = nil
  answer[:emptied] = Lenient.html(page, site, site.site_payload)
end

dump(
  version: Jekyll::VERSION, source: site.source, said: said, url: config['url'], baseurl: site.config['baseurl'],
  texts: answers, failed: Lenient::FAILED, dates: Lenient::DATES, missing: Lenient::MISSING.uniq, notes: Lenient::NOTES.uniq,
  files: site.static_files.select(&:write?).map { |file| [Jekyll::URL.unescape_path(file.url), file.path] }.to_h,
  collections: site.collections.values.map { |collection| [collection.label, collection.write?] }.to_h
)
