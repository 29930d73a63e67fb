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

    public ComposeBuildSettings With(YamlNode build, ComposeText text) => build is YamlScalarNode
        ? this with { Context = text.Of(build.Text()) }
        : new ComposeBuildSettings
        {
            Context = build.Get("context") is { } context ? text.Of(context.Text()) : Context,
            Dockerfile = build.Get("dockerfile") is { } file ? text.Of(file.Text()) : Dockerfile,
            IsInline = IsInline || build.Get("dockerfile_inline") is not null,
            Target = build.Get("target") is { } target ? text.Of(target.Text()) : Target,
        };
}
