using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A stage of a build: a FROM and what follows it, as the variables of one build make it.</summary>
/// <remarks><code>
/// FROM --platform=$BUILDPLATFORM golang:1.24 AS build
///                                ^^^^^^^^^^^ Image
///                                               ^^^^^ Name
/// </code></remarks>
public sealed class BuildStage
{
    private ImmutableArray<Instruction> _instructions;

    internal BuildStage(int index, FromInstruction from, LineRange lines)
    {
        Index = index;
        From = from;
        Lines = lines;
        Name = from.StageName?.Value.ToLowerInvariant() ?? "";
    }

    /// <summary>The number of the stage, 0 for the first: what <c>COPY --from=0</c> names.</summary>
    public int Index { get; }

    /// <summary>The name, lower-cased as BuildKit does; empty when the stage has none.</summary>
    public string Name { get; }

    /// <summary>The FROM that begins the stage.</summary>
    public FromInstruction From { get; }

    /// <summary>The lines of the FROM.</summary>
    public LineRange Lines { get; }

    /// <summary>What FROM names, variables expanded: an image, <c>scratch</c> or a stage. <see langword="null"/> when it is not known or wrong.</summary>
    public string? Image { get; internal set; }

    /// <summary>The earlier stage that this one is built on: of several with the name the latest, compared with regard to case.
    /// <see langword="null"/> when it is built on an image.</summary>
    public BuildStage? Base { get; internal set; }

    /// <summary>The platform of the stage, such as <c>linux/arm64</c>: its own, else its base's, else the build's. <see langword="null"/> when it is not known.</summary>
    public string? Platform => ResolvedPlatform?.ToString();

    /// <summary>The stages that COPY --from and RUN --mount=from of this stage name, ONBUILD of its base included, each once in the order of
    /// the file; <see cref="Base"/> is not among them unless it is named so too. Empty when there are none.</summary>
    public ImmutableArray<BuildStage> Dependencies { get; internal set; } = [];

    /// <summary>The instructions behind the FROM in the order of the file, malformed ones included; empty when there are none.</summary>
    public ImmutableArray<Instruction> Instructions
    {
        get
        {
            if (_instructions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _instructions, OfFile.Slice(Ordinal + 1, InstructionCount));
            }

            return _instructions;
        }
    }

    /// <summary>The position of its FROM among the instructions of the file; its own instructions follow it.</summary>
    internal int Ordinal { get; init; }

    /// <summary>All instructions of the file; those of the stage follow its FROM. A plan goes through them there and makes no list of its own.</summary>
    internal ImmutableArray<Instruction> OfFile { get; init; }

    internal int InstructionCount { get; set; }

    internal BuildPlatform? ResolvedPlatform { get; set; }

    /// <summary>The configuration of the image that the stage is built on; null when it is not known, or the base is a stage.</summary>
    internal BaseImageConfiguration? Configuration { get; set; }

    /// <summary>Whether the configuration of the image at the bottom is known.</summary>
    internal bool IsBaseKnown { get; set; }

    /// <summary>Triggers of the base first, then the instructions.</summary>
    internal List<StageCommand> Commands { get; set; } = [];

    /// <summary>How BuildKit names the stage in its messages.</summary>
    internal string DisplayName => Name.Length > 0 ? Name : FormattableString.Invariant($"stage-{Index}");

    /// <summary>Writes the name, or the number of a stage without one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DisplayName;
}
