using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets;

/// <summary>Makes the stages of a file: names, bases, platforms. What they take files from is <see cref="StageSources"/>.</summary>
internal sealed class StageGraphBuilder(DockerfileDocument document, PlanOptions options)
{
    private readonly List<PlanFinding> _findings = [];
    private Expander? _expander;
    private Dictionary<string, BuildStage>? _byName;

    /// <summary>Made when something is to be expanded: most FROM lines have nothing.</summary>
    private Expander Expander => _expander ??= new(document.EscapeCharacter, options);

    public StageGraph Build()
    {
        var stages = MakeStages(document.Instructions, InstructionLines.Of(document));
        if (stages.IsEmpty && document.BuilderError is null)
        {
            // BuildKit looks for stages before it expands a global argument.
            _findings.Add(new(StageMessages.NoStages(), 0, PlanPhase.Global, -1));
        }

        // TARGETSTAGE of a build without a target is the name of the last stage.
        var target = options.Target is { Length: > 0 } named ? named : stages is [.., var last] ? last.Name : "";
        var globals = PlatformVariables.Of(options, target);
        if (document.Instructions is not [FromInstruction, ..])
        {
            globals = GlobalScope.Fill(globals, document, options, Expander, ReportGlobal);
        }

        foreach (var stage in stages)
        {
            Resolve(stage, new StageScope(globals, isBaseKnown: true));
        }

        new StageSources(document, options, stages, _byName, _findings).Resolve();
        FindCircles(stages);
        ImmutableArray<PlanFinding> ordered = _findings.Count == 0 ? [] : [.. _findings.OrderBy(f => f.Phase)];
        return new StageGraph(document, stages, _byName, globals, ordered);
    }

    private static ImmutableArray<BuildStage> MakeStages(ImmutableArray<Instruction> instructions, LineRange[] lines)
    {
        // Most files have one stage.
        var stages = new BuildStage[1];
        var count = 0;
        for (var ordinal = 0; ordinal < instructions.Length; ordinal++)
        {
            if (instructions[ordinal] is not FromInstruction from)
            {
                continue;
            }

            if (count > 0)
            {
                End(stages[count - 1], ordinal);
            }

            if (count == stages.Length)
            {
                Array.Resize(ref stages, 2 * count);
            }

            stages[count] = new BuildStage(count, from, ordinal, instructions, lines);
            count++;
        }

        if (count > 0)
        {
            End(stages[count - 1], instructions.Length);
        }

        Array.Resize(ref stages, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(stages);
    }

    private static void End(BuildStage stage, int end) => stage.InstructionCount = end - stage.Ordinal - 1;

    /// <summary>Finds what a stage is built on: names are those of earlier stages.</summary>
    private void Resolve(BuildStage stage, StageScope globals)
    {
        ResolveBase(stage, globals);
        ResolvePlatform(stage, globals);
        stage.Configuration = stage switch
        {
            { Base: not null } or { Image: null } => null,
            { Image: "scratch" } => BaseImageConfiguration.Empty,
            _ => options.BaseImages.Find(stage.Image, stage.Platform),
        };
        stage.IsBaseKnown = stage.Base?.IsBaseKnown ?? stage.Configuration is not null;
        if (stage.Name.Length > 0)
        {
            (_byName ??= new(StringComparer.Ordinal))[stage.Name] = stage;
        }
    }

    private void ResolveBase(BuildStage stage, StageScope globals)
    {
        if (stage.From.Base is not { } word)
        {
            return;
        }

        var written = word.Value;
        var expanded = Expander.IsSpecial(written) ? Expander.Expand(written, globals) : Expanded.Of(written);
        if (expanded.Error is { } error)
        {
            Report(StageMessages.Expansion(error, written, document.GetSpan(word)), stage);
        }
        else if (expanded.Text is { Length: 0 })
        {
            Report(StageMessages.BlankBase(written, document.GetSpan(word)), stage);
        }
        else if (expanded.Text is { } image)
        {
            stage.Image = image;
            stage.Base = _byName?.GetValueOrDefault(image);
        }
    }

    private void ResolvePlatform(BuildStage stage, StageScope globals)
    {
        stage.ResolvedPlatform = stage.Base is { } known ? known.ResolvedPlatform : options.TargetPlatform;
        if (stage.From.Platform is not { BuilderValue: { Length: > 0 } text } flag)
        {
            return;
        }

        var expanded = Expander.Expand(text, globals);
        var span = document.GetSpan(flag);
        if (expanded.Error is { } error)
        {
            Report(StageMessages.Expansion(error, text, span), stage);
        }
        else if (expanded.Text is { Length: 0 })
        {
            Report(StageMessages.EmptyPlatform(text, span), stage);
        }
        else if (expanded.Text is { } platform && BuildPlatform.Parse(platform) is null)
        {
            Report(StageMessages.InvalidPlatform(platform, span), stage);
        }
        else if (stage.Base is null)
        {
            // A stage on a stage has the platform of that one, whatever its own FROM says.
            stage.ResolvedPlatform = expanded.Text is { } valid ? BuildPlatform.Parse(valid) : null;
        }
    }

    /// <summary>Goes depth-first through what stages take files from. FROM is no part of it: a stage names earlier ones only.
    /// (BuildKit <c>validateCircularDependency</c>.)</summary>
    private void FindCircles(ImmutableArray<BuildStage> stages)
    {
        if (!stages.Any(TakesFromLater))
        {
            // Who takes files from earlier stages only goes round in no circle.
            return;
        }

        var visited = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        var path = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        foreach (var first in stages)
        {
            if (!visited.Add(first))
            {
                continue;
            }

            path.Add(first);
            var open = new Stack<(BuildStage Stage, IEnumerator<(BuildStage Source, StageCommand Command)> Sources)>([(first, SourcesOf(first))]);
            while (open.TryPeek(out var current))
            {
                if (!current.Sources.MoveNext())
                {
                    path.Remove(current.Stage);
                    open.Pop();
                    continue;
                }

                var (source, command) = current.Sources.Current;
                if (path.Contains(source))
                {
                    var span = document.GetSpan(command.Origin);
                    _findings.Add(new(StageMessages.Circle(first, current.Stage, source, span), command.Lines.First, PlanPhase.Circles, current.Stage.Index));
                }
                else if (visited.Add(source))
                {
                    path.Add(source);
                    open.Push((source, SourcesOf(source)));
                }
            }
        }
    }

    private static bool TakesFromLater(BuildStage stage)
    {
        foreach (var source in stage.Dependencies)
        {
            if (source.Index >= stage.Index)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerator<(BuildStage Source, StageCommand Command)> SourcesOf(BuildStage stage)
    {
        var seen = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        for (var position = stage.Triggers.Length; position < stage.CommandCount; position++)
        {
            var command = stage.CommandAt(position);
            foreach (var source in command.Sources)
            {
                if (source.Stage is { } named && seen.Add(named))
                {
                    yield return (named, command);
                }
            }
        }
    }

    private void ReportGlobal(ArgInstruction arg, NameValue declaration, ExpansionError error) =>
        _findings.Add(new(
            StageMessages.Expansion(error, declaration.Value!, document.GetSpan(declaration)), document.GetLines(arg).First, PlanPhase.Global, -1));

    private void Report(Diagnostic diagnostic, BuildStage stage) =>
        _findings.Add(new(diagnostic, stage.Lines.First, PlanPhase.Global, stage.Index));
}
