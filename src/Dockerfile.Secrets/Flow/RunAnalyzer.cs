using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>Runs the script of one RUN, if it has to do with secrets.</summary>
internal sealed class RunAnalyzer
{
    private readonly ValidationContext _context;
    private readonly HashSet<string> _mountedVariables = new(StringComparer.Ordinal);
    private readonly bool _mayNamePlaces;
    private readonly StageVariables _variables;

    public RunAnalyzer(ValidationContext context)
    {
        _context = context;
        _variables = new StageVariables(context);
        _mayNamePlaces = NamesPlace(context.Document.Text.Text);
        foreach (var (_, mount) in context.SecretMounts)
        {
            if (mount.Planned!.EnvironmentVariable is { } variable)
            {
                _mountedVariables.Add(variable);
            }
        }
    }

    /// <summary>Analyses a RUN.</summary>
    /// <param name="step">The RUN.</param>
    /// <param name="stage">What its stage holds before it.</param>
    /// <param name="files">What it holds afterwards.</param>
    /// <param name="filesOf">What another stage holds; null when nothing is known of it.</param>
    /// <returns>What was found; null when no secret is in reach.</returns>
    public RunFlow? Analyze(EvaluatedStep step, StageFlow stage, Func<BuildStage, FileMap?> filesOf, out FileMap files)
    {
        files = stage.Files;
        List<(string Path, FlowFile File)> brought = step.Mounts.IsEmpty ? [] : [.. StageMounts.Of(step, filesOf, mount => _context.SpanOf(mount, null))];
        if (brought.Count == 0 && !IsWorthwhile(step, stage))
        {
            return null;
        }

        var run = new RunFlow(step);
        var mounts = new MountTable(step);
        var machine = new FlowMachine(run, mounts, _context.Options.MaxScriptSteps);
        var state = InitialState.Of(step, run, machine, stage.Files, _variables, mount => _context.SpanOf(mount, null));
        foreach (var (path, file) in brought)
        {
            machine.Mount(state, path, file);
        }

        var end = Execute(step, run, machine, state);
        if (machine.IsExhausted)
        {
            run.GiveUp();
            return run;
        }

        if (end is not null)
        {
            files = Keep(end.Files, stage.Files, mounts, machine);
            AddLeaks(run, stage.Files, files, machine);
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

        if (_context.ScriptOf(step.Command.Origin) is not { } script)
        {
            run.IsUnderstood = false;
            return null;
        }

        state.Traces = script.Traces;
        return machine.Run(script.Script.Body, new ScriptPlace(script.SpanOf, null), state);
    }

    /// <summary>Whether anything that the rules ask for can be found: most RUNs of most files have nothing to do with secrets.</summary>
    private bool IsWorthwhile(EvaluatedStep step, StageFlow stage)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Planned is { Type: MountType.Secret })
            {
                return true;
            }
        }

        var span = _context.SpanOf(step.Command.Instruction);
        var text = _context.Document.Text.Text.AsSpan(span.Start, span.Length);
        if (_mayNamePlaces && NamesPlace(text))
        {
            return true;
        }

        if (stage.Secrets.Count > 0)
        {
            return true;
        }

        for (var dollar = text.IndexOf('$'); dollar >= 0;)
        {
            text = text[(dollar + 1)..];
            var name = NameAt(text.TrimStart('{'));
            if (name.Length > 0 && (_mountedVariables.Contains(name) || (step.Before.Variables.Find(name) is { } variable && SecretArguments.IsSecret(name, variable, _context.Options))))
            {
                return true;
            }

            dollar = text.IndexOf('$');
        }

        return false;
    }

    /// <summary>Whether words alone make a RUN one of secrets.</summary>
    private static bool NamesPlace(ReadOnlySpan<char> text) =>
        text.Contains("/run/secret", StringComparison.Ordinal) || text.Contains("git@", StringComparison.Ordinal) || text.Contains("ssh://", StringComparison.Ordinal);

    private static string NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        return text[..length].ToString();
    }

    /// <summary>What stays in the layer: not what was mounted over it, but what lay under that.</summary>
    private static FileMap Keep(FileMap files, FileMap before, MountTable mounts, FlowMachine machine)
    {
        foreach (var path in machine.Written)
        {
            if (machine.IsMounted(path) || mounts.Of(path) != Landing.Layer)
            {
                files = before.Exact(path) is { } below ? files.SetLink(path, below) : files.Forget(path);
            }
        }

        return files;
    }

    private static void AddLeaks(RunFlow run, FileMap before, FileMap after, FlowMachine machine)
    {
        foreach (var path in machine.Written.Order(StringComparer.Ordinal))
        {
            if (after.Find(path) is not { Content.Taint: { } taint } file || ReferenceEquals(before.Find(path), file))
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
