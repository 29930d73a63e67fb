using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Runs the script of one RUN, if it has to do with secrets.</summary>
internal sealed class RunAnalyzer
{
    private readonly ValidationContext _context;
    private readonly string[] _mountedVariables;

    public RunAnalyzer(ValidationContext context)
    {
        _context = context;
        _mountedVariables = [.. context.SecretMounts.Select(m => m.Mount.Planned!.EnvironmentVariable).OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Analyses a RUN.</summary>
    /// <param name="step">The RUN.</param>
    /// <param name="stage">What its stage holds before it.</param>
    /// <param name="files">What it holds afterwards.</param>
    /// <returns>What was found; null when no secret is in reach.</returns>
    public RunFlow? Analyze(EvaluatedStep step, StageFlow stage, out FileMap files)
    {
        files = stage.Files;
        if (!IsWorthwhile(step, stage))
        {
            return null;
        }

        var run = new RunFlow(step);
        var mounts = new MountTable(step);
        var machine = new FlowMachine(run, mounts);
        var state = InitialState.Of(step, run, machine, stage.Files, SpanOf, mount => _context.SpanOf(mount, null));
        var end = Execute(step, run, machine, state);
        if (machine.IsExhausted)
        {
            run.GiveUp();
            return run;
        }

        if (end is not null)
        {
            files = Keep(end.Files, mounts, machine);
            AddLeaks(run, stage.Files, files);
        }

        return run;
    }

    private ShellState? Execute(EvaluatedStep step, RunFlow run, FlowMachine machine, ShellState state)
    {
        var instruction = step.Command.Instruction;
        if (instruction.Form == ArgumentForm.Json)
        {
            ImmutableArray<FlowArgument> words = [.. instruction.Arguments.Select(a => new FlowArgument(FlowValue.Of(a.Value), _context.SpanOf(a)))];
            return machine.Run(words, _context.SpanOf(instruction), state);
        }

        // A shell that only the base image knows is hardly another than sh.
        var shell = step.Before.Shell ?? ImmutableArray<string>.Empty;
        if (RunScript.Of((RunInstruction)instruction, shell) is not { Script: { } script } read)
        {
            run.IsUnderstood = false;
            return null;
        }

        state.Traces = shell.Skip(1).Any(o => o.StartsWith('-') && !o.StartsWith("--", StringComparison.Ordinal) && o.Contains('x'));
        return machine.Run(script.Body, new ScriptPlace(span => _context.Document.GetSpan(instruction, read.ToInstruction(span)), null), state);
    }

    private TextSpan SpanOf(ScopeVariable variable)
    {
        foreach (var instruction in _context.Document.Instructions)
        {
            var pairs = instruction switch
            {
                ArgInstruction arg => arg.Declarations,
                EnvInstruction env => env.Variables,
                _ => [],
            };
            foreach (var pair in pairs)
            {
                if (pair.Name == variable.Name)
                {
                    return _context.SpanOf(pair);
                }
            }
        }

        return default;
    }

    /// <summary>Whether anything that the rules ask for can be found: most RUNs of most files have nothing to do with secrets.</summary>
    private bool IsWorthwhile(EvaluatedStep step, StageFlow stage)
    {
        if (step.Mounts.Any(m => m.Planned is { Type: MountType.Secret }))
        {
            return true;
        }

        var span = _context.SpanOf(step.Command.Instruction);
        var text = _context.Document.Text.Text.AsSpan(span.Start, span.Length);
        if (text.Contains("/run/secret", StringComparison.Ordinal) || text.Contains("git@", StringComparison.Ordinal) || text.Contains("ssh://", StringComparison.Ordinal))
        {
            return true;
        }

        if (stage.Secrets.Count > 0)
        {
            return true;
        }

        foreach (var name in _mountedVariables)
        {
            if (text.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var (name, variable) in step.Before.Variables)
        {
            if (SecretArguments.IsSecret(name, variable) && text.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stays in the layer: not what was mounted over it.</summary>
    private static FileMap Keep(FileMap files, MountTable mounts, FlowMachine machine)
    {
        foreach (var (path, _) in files.All)
        {
            if (machine.IsMounted(path) || mounts.Of(path) != Landing.Layer)
            {
                files = files.Remove(path);
            }
        }

        return files;
    }

    private static void AddLeaks(RunFlow run, FileMap before, FileMap after)
    {
        var known = before.All.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var (path, file) in after.All)
        {
            if (file.Content.Taint is not { } taint || (known.TryGetValue(path, out var earlier) && ReferenceEquals(earlier, file)))
            {
                continue;
            }

            if (file.StoredBy is not null || taint.IsMounted)
            {
                run.Leaks.Add(new SecretLeak(file.StoredBy is null ? LeakKind.Layer : LeakKind.Stored, taint with { Way = file.Way ?? taint.Way }, file.Span, FlowMachine.Shown(path)) { StoredBy = file.StoredBy ?? "", IsUncertain = file.IsUncertain });
            }
        }
    }
}
