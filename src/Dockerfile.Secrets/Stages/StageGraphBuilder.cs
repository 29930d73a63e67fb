using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets;

/// <summary>Makes the stages of a file: names, bases, platforms. What they take files from is <see cref="StageSources"/>.</summary>
internal sealed class StageGraphBuilder(DockerfileDocument document, PlanOptions options)
{
    private readonly Expander _expander = new(document.EscapeCharacter, options);
    private readonly List<PlanFinding> _findings = [];
    private ImmutableArray<BuildStage> _stages = [];
    private Dictionary<string, BuildStage>? _byName;

    public StageGraph Build()
    {
        // TARGETSTAGE of a build without a target is the name of the last stage.
        var target = options.Target is { Length: > 0 } named ? named : LastName() ?? "";
        var globals = PlatformVariables.Of(options, target);
        if (document.Instructions is not [FromInstruction, ..])
        {
            globals = GlobalScope.Fill(globals, document, options, _expander, ReportGlobal);
        }

        var lines = InstructionLines.Of(document);
        _stages = MakeStages(new StageScope(globals, isBaseKnown: true), lines);
        new StageSources(document, options, _stages, _byName, _findings).Resolve();
        FindCircles();
        ImmutableArray<PlanFinding> ordered = _findings.Count == 0 ? [] : [.. _findings.OrderBy(f => f.Phase)];
        return new StageGraph(document, _stages, _byName, globals, ordered);
    }

    private string? LastName()
    {
        for (var index = document.Instructions.Length - 1; index >= 0; index--)
        {
            if (document.Instructions[index] is FromInstruction from)
            {
                return from.StageName?.Value.ToLowerInvariant();
            }
        }

        return null;
    }

    private ImmutableArray<BuildStage> MakeStages(StageScope globals, LineRange[] lines)
    {
        // Most files have one stage.
        var stages = new BuildStage[1];
        var count = 0;
        var all = document.Instructions;
        for (var ordinal = 0; ordinal < all.Length; ordinal++)
        {
            if (all[ordinal] is not FromInstruction from)
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

            var stage = new BuildStage(count, from, ordinal, all, lines);
            stages[count++] = stage;
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

        if (count > 0)
        {
            End(stages[count - 1], all.Length);
        }

        Array.Resize(ref stages, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(stages);
    }

    private static void End(BuildStage stage, int end) => stage.InstructionCount = end - stage.Ordinal - 1;

    private void ResolveBase(BuildStage stage, StageScope globals)
    {
        if (stage.From.Base is not { } word)
        {
            return;
        }

        var expanded = _expander.Expand(word.Value, globals);
        if (expanded.Error is { } error)
        {
            Report(StageMessages.Expansion(error, word.Value, document.GetSpan(word)), stage);
        }
        else if (expanded.Text is { Length: 0 })
        {
            Report(StageMessages.BlankBase(word.Value, document.GetSpan(word)), stage);
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

        var expanded = _expander.Expand(text, globals);
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
    private void FindCircles()
    {
        if (!_stages.Any(TakesFromLater))
        {
            // Who takes files from earlier stages only goes round in no circle.
            return;
        }

        var visited = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        var path = new HashSet<BuildStage>(ReferenceEqualityComparer.Instance);
        foreach (var first in _stages)
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
