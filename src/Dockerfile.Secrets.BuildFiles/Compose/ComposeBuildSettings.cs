using System.Collections.Immutable;
using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Compose;

/// <summary>What is built; of merged files the last that says it counts.</summary>
internal sealed record ComposeBuildSettings
{
    /// <summary>Null when it is not known.</summary>
    public string? Context { get; init; } = ".";

    /// <summary>Null when it is not known.</summary>
    public string? Dockerfile { get; init; } = "Dockerfile";

    public bool IsInline { get; init; }

    public string? Target { get; init; }

    public bool HasUnknownTarget { get; init; }

    /// <summary>The build arguments; null for a value that is not known.</summary>
    public ImmutableSortedDictionary<string, string?> Arguments { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    public ImmutableArray<string> Platforms { get; init; } = [];

    public ComposeBuildSettings With(YamlNode build, ComposeText text, Func<string, string?> variable) => build is YamlScalarNode
        ? this with { Context = text.Of(build.Text()) }
        : new ComposeBuildSettings
        {
            Context = build.Get("context") is { } context ? text.Of(context.Text()) : Context,
            Dockerfile = build.Get("dockerfile") is { } file ? text.Of(file.Text()) : Dockerfile,
            IsInline = IsInline || build.Get("dockerfile_inline") is not null,
            Target = build.Get("target") is { } target ? text.Of(target.Text()) : Target,
            HasUnknownTarget = build.Get("target") is { } named ? named.Text() is { } written && text.Of(written) is null : HasUnknownTarget,
            Arguments = Arguments.SetItems(ArgumentsOf(build.Get("args"), text, variable)),
            Platforms = build.Get("platforms") is { } platforms ? [.. platforms.Items().Select(p => text.Of(p.Text()) ?? "")] : Platforms,
        };

    /// <summary>An argument without a value takes the variable of that name, and is not passed when that is not set. (compose-go types/mapping.go, Resolve.)</summary>
    private static IEnumerable<KeyValuePair<string, string?>> ArgumentsOf(YamlNode? node, ComposeText text, Func<string, string?> variable) =>
        node.Entries().Select(e => (Name: e.Key, Value: e.Value.Text()))
            .Concat(node.Items().Select(i => i.Text()).OfType<string>().Select<string, (string Name, string? Value)>(pair => pair.Split('=', 2) is [var name, var value] ? (Name: name, Value: value) : (Name: pair, Value: null)))
            .Where(a => a.Value is not null || variable(a.Name) is not null)
            .Select(a => KeyValuePair.Create(a.Name, a.Value is null ? variable(a.Name) : text.Of(a.Value)));
}
