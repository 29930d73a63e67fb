using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a stage inherits from the image that it is built on. (The <c>Config</c> of an OCI image.)</summary>
public sealed class BaseImageConfiguration
{
    /// <summary>The configuration of an image that sets nothing, as of <c>scratch</c>.</summary>
    public static BaseImageConfiguration Empty { get; } = new();

    /// <summary>The variables (ENV) in the order of the image; of two with one name the later counts. Empty when there are none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>Who runs commands (USER), such as <c>node</c> or <c>1000:1000</c>; empty for root.</summary>
    public string User { get; init; } = "";

    /// <summary>The working directory (WORKDIR); empty for <c>/</c>.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>The instructions that a build on top of the image runs first (ONBUILD), each without the keyword; empty when there are none.</summary>
    public ImmutableArray<string> Onbuild { get; init; } = [];

    /// <summary>What runs the shell form of commands (SHELL); empty for the builder's default.</summary>
    public ImmutableArray<string> Shell { get; init; } = [];
}
