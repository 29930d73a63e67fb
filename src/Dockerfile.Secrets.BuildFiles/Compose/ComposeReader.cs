using System.Collections.Immutable;
using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Compose;

/// <summary>Merges files and reads their services.</summary>
internal sealed class ComposeReader(IReadOnlyList<BuildFileText> files, ComposeTool tool, Func<string, string?> variable)
{
    private readonly ComposeText _text = new(variable);
    private readonly Dictionary<string, ComposeSecret> _secrets = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<(string Path, int Line, YamlNode Service)>> _services = new(StringComparer.Ordinal);
    private UnknownSupply? _include;

    public BuildFile Read()
    {
        foreach (var file in files)
        {
            var origin = new SupplyOrigin(SupplyDialect.Compose, file.Path);
            var (root, span, error) = YamlText.Read(file.Text);
            if (error is not null)
            {
                return BuildFile.Unreadable(origin, span, error);
            }

            if (root is not (null or YamlMappingNode))
            {
                return BuildFile.Unreadable(origin, root.Span(), "The file is no Compose file: it is no mapping with `services`.");
            }

            Add(file.Path, root);
        }

        return new BuildFile { Builds = [.. _order.Select(name => Build(name, _services[name])).OfType<SuppliedBuild>()] };
    }

    private void Add(string path, YamlNode? root)
    {
        foreach (var (name, key, definition) in root.Get("secrets").Entries())
        {
            _secrets[name] = ComposeSecret.Of(definition, _text, new SupplyOrigin(SupplyDialect.Compose, path, key.Line()), _secrets.GetValueOrDefault(name));
        }

        foreach (var (name, key, service) in root.Get("services").Entries())
        {
            if (!_services.TryGetValue(name, out var parts))
            {
                _services[name] = parts = [];
                _order.Add(name);
            }

            parts.Add((path, key.Line(), service));
        }

        if (root.Get("include") is { } include)
        {
            _include ??= new UnknownSupply(new SupplyOrigin(SupplyDialect.Compose, path, include.Line()), "includes other files");
        }
    }

    private SuppliedBuild? Build(string name, List<(string Path, int Line, YamlNode Service)> parts)
    {
        var extending = parts.FirstOrDefault(p => p.Service.Get("extends") is not null);
        var built = parts.Where(p => p.Service.Get("build") is not null).ToArray();
        if (built.Length == 0)
        {
            return null;
        }

        var directory = BuildPaths.DirectoryOf(files[0].Path);
        var supplies = new List<SecretSupply>();
        var settings = new ComposeBuildSettings();
        foreach (var (path, _, service) in built)
        {
            var build = service.Get("build")!;
            settings = settings.With(build, _text, variable);
            supplies.AddRange(new ComposeBuildSecrets(path, directory, tool, _secrets, _text).Read(name, build));
        }

        UnknownSupply?[] unknown =
        [
            extending.Path is { } extended ? new UnknownSupply(new SupplyOrigin(SupplyDialect.Compose, extended, extending.Line), $"lets `{name}` extend another service") : null,
            _include,
        ];
        var supply = SecretSupply.Combine(supplies);
        var context = settings.Context is { } given && !BuildPaths.IsRemote(given) ? BuildPaths.Join(directory, given) : null;
        return new SuppliedBuild
        {
            Name = name,
            Origin = new SupplyOrigin(SupplyDialect.Compose, parts[0].Path, parts[0].Line),
            Context = context,
            Dockerfile = context is null || settings.IsInline || settings.Dockerfile is not { } dockerfile ? null : BuildPaths.Join(context, dockerfile),
            Target = settings.Target,
            HasUnknownTarget = settings.HasUnknownTarget,
            BuildArguments = settings.Arguments,
            Platform = settings.Platforms is [{ Length: > 0 } platform] ? platform : null,
            Supply = supply with { Unknown = supply.Unknown.AddRange(unknown.OfType<UnknownSupply>()) },
        };
    }
}
