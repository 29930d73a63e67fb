using System.Collections.Immutable;
using System.Globalization;

namespace DockerfileSecrets;

/// <summary>Finds what COPY and mounts take files from, brings the triggers of bases into their stages, and checks the names of images.</summary>
/// <remarks>(BuildKit <c>dockerfile2llb/convert.go</c>, <c>toCommand</c>, <c>initOnBuildTriggers</c> and <c>resolveBaseImage</c>.)</remarks>
internal sealed class StageSources(
    DockerfileDocument document, PlanOptions options, ImmutableArray<BuildStage> stages, Dictionary<string, BuildStage>? byName, List<PlanFinding> findings)
{
    /// <summary>A mount without <c>from</c> counts as from this, so that it waits for a stage of that name.</summary>
    private const string EmptyImage = "scratch";

    private static readonly StageScope Nothing = new(VariableTable.Empty, isBaseKnown: true);
    private Expander? _expander;
    private Dictionary<OnbuildInstruction, Instruction?>? _triggers;
    private HashSet<string>? _checkedImages;

    /// <summary>How many instructions ONBUILD brought so far: few of them on a base of many stages make many.</summary>
    private int _triggerCount;

    /// <summary>Images that COPY and mounts name: BuildKit counts them as stages behind the real ones.</summary>
    private int _imageCount;

    public void Resolve()
    {
        foreach (var stage in stages)
        {
            for (var own = 0; own < stage.InstructionCount; own++)
            {
                if (document.Instructions[stage.Ordinal + 1 + own] is { Flags.IsEmpty: false } instruction)
                {
                    var lines = stage.CommandAt(own).Lines;
                    if (SourcesOf(stage, instruction, null, lines.First, PlanPhase.Sources) is { Length: > 0 } sources)
                    {
                        stage.SetSources(own, sources);
                    }
                }
            }
        }

        foreach (var stage in stages)
        {
            if (stage.Base is null && stage.Image is { } image && image != EmptyImage)
            {
                CheckImage(image, stage.From.Base!, stage.Lines.First, stage.Index);
            }
        }

        foreach (var stage in stages)
        {
            if (stage is not { Base: null, Configuration: null or { Onbuild.IsEmpty: true } })
            {
                stage.Triggers = TriggersOf(stage);
            }

            if (stage.HasSources)
            {
                stage.Dependencies = DependenciesOf(stage);
            }
        }
    }

    private static ImmutableArray<BuildStage> DependenciesOf(BuildStage stage)
    {
        List<BuildStage>? found = null;
        HashSet<BuildStage>? seen = null;
        for (var position = 0; position < stage.CommandCount; position++)
        {
            foreach (var source in stage.CommandAt(position).Sources)
            {
                if (source.Stage is { } named && (seen ??= new(ReferenceEqualityComparer.Instance)).Add(named))
                {
                    (found ??= []).Add(named);
                }
            }
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>ONBUILD runs in the stages right on top of the base, not in those on top of them; an image's own run first of all.</summary>
    private ImmutableArray<StageCommand> TriggersOf(BuildStage stage)
    {
        var commands = ImmutableArray.CreateBuilder<StageCommand>(0);
        if (_triggerCount >= options.MaxOnbuildInstructions)
        {
            if (stage.Base is not null && stage.Base.Instructions.Any(i => i is OnbuildInstruction))
            {
                Report(StageMessages.TooManyTriggers(document.GetSpan(stage.From)), stage);
            }

            return [];
        }

        foreach (var text in stage.Configuration?.Onbuild ?? [])
        {
            Add(Parsing.DocumentParser.ParseInstruction(text, '\\'), stage.From, stage.Ordinal);
        }

        var ordinal = stage.Base?.Ordinal ?? 0;
        foreach (var instruction in stage.Base?.Instructions ?? [])
        {
            ordinal++;
            if (instruction is OnbuildInstruction { Trigger: not null } onbuild)
            {
                Add(TriggerOf(onbuild), onbuild, ordinal);
            }
        }

        _triggerCount += commands.Count;
        return commands.DrainToImmutable();

        void Add(Instruction? trigger, Instruction origin, int ordinal)
        {
            var span = document.GetSpan(origin);
            if (trigger is null)
            {
                Report(StageMessages.InvalidTrigger(span), stage);
                return;
            }

            Report(trigger, span, stage);
            var sources = SourcesOf(stage, trigger, origin, stage.Lines.First, PlanPhase.Triggers);
            commands.Add(new StageCommand(trigger, origin, stage.Lines, true, ordinal, sources));
        }
    }

    /// <summary>The builder keeps a trigger as text and reads it again, always with a backslash as escape.</summary>
    private Instruction? TriggerOf(OnbuildInstruction onbuild)
    {
        _triggers ??= new(ReferenceEqualityComparer.Instance);
        if (!_triggers.TryGetValue(onbuild, out var trigger))
        {
            var text = onbuild.JoinedText[onbuild.Keyword.Length..].TrimStart();
            foreach (var heredoc in onbuild.Heredocs)
            {
                text += "\n" + heredoc.Content + heredoc.Name;
            }

            _triggers[onbuild] = trigger = text.Length == 0 ? null : Parsing.DocumentParser.ParseInstruction(text, '\\');
        }

        return trigger;
    }

    /// <param name="stage">The stage that runs the instruction.</param>
    /// <param name="instruction">The instruction.</param>
    /// <param name="origin">Where a trigger came from; null for an instruction of the stage itself.</param>
    /// <param name="line">The line that BuildKit names for it.</param>
    /// <param name="phase">When BuildKit looks at it.</param>
    private StageSource[] SourcesOf(BuildStage stage, Instruction instruction, Instruction? origin, int line, PlanPhase phase) => instruction switch
    {
        CopyInstruction { From: { BuilderValue: { Length: > 0 } from } flag } => CopySource(stage, from, SpanOf(flag, origin), line, phase) is { } source ? [source] : [],
        RunInstruction { Mounts: { IsEmpty: false } mounts } => MountSources(stage, mounts, origin, line),
        _ => [],
    };

    private StageSource[] MountSources(BuildStage stage, ImmutableArray<Mount> mounts, Instruction? origin, int line)
    {
        var sources = new StageSource[mounts.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = MountSource(stage, mounts[i], SpanOf(mounts[i], origin), line);
        }

        return sources;
    }

    /// <summary>A trigger was read from a text of its own; its place in the file is that of the instruction it came from.</summary>
    private TextSpan SpanOf(SyntaxNode node, Instruction? origin) => document.GetSpan(origin ?? node);

    private StageSource? CopySource(BuildStage stage, string from, TextSpan span, int line, PlanPhase phase)
    {
        var expanded = (_expander ??= new(document.EscapeCharacter, options)).Expand(from, Nothing);
        if (expanded.Error is { } error)
        {
            findings.Add(new(StageMessages.Expansion(error, from, span), line, phase, stage.Index));
            return null;
        }

        if (expanded.Text != from)
        {
            findings.Add(new(StageMessages.CopyFromVariable(from, span), line, phase, stage.Index));
            return null;
        }

        if (!IsNumber(from))
        {
            return SourceNamed(stage, from, span, line);
        }

        if (int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < stages.Length + _imageCount)
        {
            return new StageSource(index < stages.Length ? stages[index] : null, from);
        }

        findings.Add(new(StageMessages.InvalidIndex(from, stages.Length, span), line, phase, stage.Index));
        return null;
    }

    private StageSource MountSource(BuildStage stage, Mount mount, TextSpan span, int line)
    {
        var from = mount.Entries.LastOrDefault(e => e is { Key: "from", HasValue: true })?.BuilderValue;
        return MountMessages.HoldsVariable(from)
            ? new StageSource(null, from!)
            : SourceNamed(stage, string.IsNullOrEmpty(from) ? EmptyImage : from, span, line);
    }

    private StageSource SourceNamed(BuildStage stage, string name, TextSpan span, int line)
    {
        if (byName?.GetValueOrDefault(name.ToLowerInvariant()) is { } named)
        {
            return new StageSource(named, name);
        }

        _imageCount++;
        if (name != EmptyImage && (_checkedImages ??= new(StringComparer.Ordinal)).Add(name) && ImageReference.FindError(name) is { } why)
        {
            findings.Add(new(StageMessages.InvalidReference(name, why, span), line, PlanPhase.References, stage.Index));
        }

        return new StageSource(null, name);
    }

    private void CheckImage(string image, Argument word, int line, int stage)
    {
        if (ImageReference.FindError(image) is { } why)
        {
            findings.Add(new(StageMessages.InvalidReference(image, why, document.GetSpan(word)), line, PlanPhase.References, stage));
        }
    }

    private void Report(Instruction trigger, TextSpan span, BuildStage stage)
    {
        foreach (var found in trigger.ParserDiagnostics)
        {
            if (found.Phase != BuilderPhase.Later)
            {
                Report(found.Diagnostic.At(span), stage);
            }
        }
    }

    private void Report(Diagnostic diagnostic, BuildStage stage) =>
        findings.Add(new(diagnostic, stage.Lines.First, PlanPhase.Triggers, stage.Index));

    /// <summary>What Go's <c>strconv.Atoi</c> takes: an optional sign and digits, within 64 bits.</summary>
    private static bool IsNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
