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
    private readonly ImmutableArray<Instruction> _ofFile;
    private readonly LineRange[] _linesOfFile;
    private ImmutableArray<Instruction> _instructions;
    private StageSource[]?[]? _sources;

    /// <param name="index">The number of the stage.</param>
    /// <param name="from">Its FROM.</param>
    /// <param name="ordinal">The position of the FROM among all instructions of the file.</param>
    /// <param name="ofFile">All instructions of the file; those of the stage follow its FROM. A plan goes through them there and makes no list of its own.</param>
    /// <param name="linesOfFile">The lines of each.</param>
    internal BuildStage(int index, FromInstruction from, int ordinal, ImmutableArray<Instruction> ofFile, LineRange[] linesOfFile)
    {
        Index = index;
        From = from;
        Ordinal = ordinal;
        _ofFile = ofFile;
        _linesOfFile = linesOfFile;
        Name = from.StageName?.Value.ToLowerInvariant() ?? "";
    }

    /// <summary>The number of the stage, 0 for the first: what <c>COPY --from=0</c> names.</summary>
    public int Index { get; }

    /// <summary>The name, lower-cased as BuildKit does; empty when the stage has none.</summary>
    public string Name { get; }

    /// <summary>The FROM that begins the stage.</summary>
    public FromInstruction From { get; }

    /// <summary>The lines of the FROM.</summary>
    public LineRange Lines => _linesOfFile[Ordinal];

    /// <summary>What FROM names, variables expanded: an image, <c>scratch</c> or a stage. <see langword="null"/> when it is not known or wrong.</summary>
    public string? Image { get; internal set; }

    /// <summary>The earlier stage that this one is built on: of several with the name the latest, compared with regard to case.
    /// <see langword="null"/> when it is built on an image.</summary>
    public BuildStage? Base { get; internal set; }

    /// <summary>The platform of the stage, such as <c>linux/arm64</c>: its own, else its base's, else the build's. <see langword="null"/> when it is not known.</summary>
    public string? Platform => ResolvedPlatform?.ToString();

    /// <summary>The stages that COPY --from and RUN --mount=from of this stage name, ONBUILD of its base included, each once in the order of
    /// the file; <see cref="Base"/> is not among them unless it is named so too. Empty when there are none.</summary>
    public ImmutableArray<BuildStage> Dependencies { get => field.IsDefault ? [] : field; internal set; }

    /// <summary>The instructions behind the FROM in the order of the file, malformed ones included; empty when there are none.</summary>
    public ImmutableArray<Instruction> Instructions
    {
        get
        {
            if (_instructions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _instructions, _ofFile.Slice(Ordinal + 1, InstructionCount));
            }

            return _instructions;
        }
    }

    /// <summary>The position of its FROM among the instructions of the file; its own instructions follow it.</summary>
    internal int Ordinal { get; }

    internal int InstructionCount { get; set; }

    internal BuildPlatform? ResolvedPlatform { get; set; }

    /// <summary>The configuration of the image that the stage is built on; null when it is not known, or the base is a stage.</summary>
    internal BaseImageConfiguration? Configuration { get; set; }

    /// <summary>Whether the configuration of the image at the bottom is known.</summary>
    internal bool IsBaseKnown { get; set; }

    /// <summary>What ONBUILD of the base brings; empty for nearly all stages.</summary>
    internal ImmutableArray<StageCommand> Triggers { get => field.IsDefault ? [] : field; set; }

    /// <summary>How many instructions the stage runs: triggers of the base first, then its own.</summary>
    internal int CommandCount => Triggers.Length + InstructionCount;

    /// <summary>How BuildKit names the stage in its messages.</summary>
    internal string DisplayName => Name.Length > 0 ? Name : FormattableString.Invariant($"stage-{Index}");

    /// <summary>Whether any of them may take files from somewhere.</summary>
    internal bool HasSources => _sources is not null || !Triggers.IsEmpty;

    /// <summary>What the stage runs at a position. Made when it is asked for: a file has many, and each is needed for a moment.</summary>
    internal StageCommand CommandAt(int position)
    {
        if (position < Triggers.Length)
        {
            return Triggers[position];
        }

        var own = position - Triggers.Length;
        var ordinal = Ordinal + 1 + own;
        var instruction = _ofFile[ordinal];
        return new StageCommand(instruction, instruction, _linesOfFile[ordinal], false, ordinal, _sources?[own] ?? []);
    }

    /// <summary>Keeps where an instruction of the stage takes files from.</summary>
    internal void SetSources(int own, StageSource[] sources) => (_sources ??= new StageSource[InstructionCount][])[own] = sources;

    /// <summary>Writes the name, or the number of a stage without one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DisplayName;
}
