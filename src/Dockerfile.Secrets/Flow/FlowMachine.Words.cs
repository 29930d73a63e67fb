using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Expansion of words.</summary>
internal sealed partial class FlowMachine
{
    private ImmutableArray<FlowArgument> ExpandAll(ImmutableArray<ShellWord> words, ShellState state)
    {
        var all = ImmutableArray.CreateBuilder<FlowArgument>();
        foreach (var word in words)
        {
            Split(word, state, all);
        }

        return all.ToImmutable();
    }

    /// <summary>A word as one value: in assignments, redirections and heredocs nothing is split.</summary>
    private FlowValue ExpandOne(ShellWord word, ShellState state, bool isHeredoc = false)
    {
        var value = FlowValue.Empty;
        for (var i = 0; i < word.Parts.Length; i++)
        {
            value = value.Append(i == 0 && !isHeredoc ? First(word.Parts[0], state) : ValueOf(word.Parts[i], state));
        }

        return value;
    }

    /// <summary>A tilde counts at the beginning of a word.</summary>
    private FlowValue First(ShellWordPart part, ShellState state) =>
        part is TildePart { User: "" } ? (state.Get("HOME") ?? FlowValue.Unknown).Map(h => h.TrimEnd('/')) : ValueOf(part, state);

    private void Split(ShellWord word, ShellState state, ImmutableArray<FlowArgument>.Builder fields)
    {
        var span = _script.SpanOf(word.Span);
        var current = FlowValue.Empty;
        var isThere = false;
        for (var i = 0; i < word.Parts.Length; i++)
        {
            var part = word.Parts[i];
            if (Positional(part) is { } quoted)
            {
                foreach (var parameter in state.Positional)
                {
                    fields.Add(new(current.Append(parameter), span));
                    current = FlowValue.Empty;
                }

                isThere |= quoted && state.Positional.IsEmpty && word.Parts.Length > 1;
                continue;
            }

            var value = i == 0 ? First(part, state) : ValueOf(part, state);
            if (part is ParameterPart or CommandSubstitutionPart && value.Constant is { } constant)
            {
                var pieces = constant.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
                for (var p = 0; p < pieces.Length; p++)
                {
                    if (p > 0 || (isThere && constant[0] is ' ' or '\t' or '\n'))
                    {
                        fields.Add(new(current, span));
                        current = FlowValue.Empty;
                    }

                    current = current.Append(pieces[p]);
                    isThere = true;
                }
            }
            else
            {
                current = current.Append(value);
                isThere = true;
            }
        }

        if (isThere)
        {
            fields.Add(new(current, span));
        }
    }

    /// <summary>Whether a part is all positional parameters, and if so, whether in quotes.</summary>
    private static bool? Positional(ShellWordPart part) => part switch
    {
        ParameterPart { Name: "@" or "*", Operator: ParameterOperator.None } => false,
        DoubleQuotedPart { Parts: [ParameterPart { Name: "@", Operator: ParameterOperator.None }] } => true,
        _ => null,
    };

    private FlowValue ValueOf(ShellWordPart part, ShellState state)
    {
        switch (part)
        {
            case LiteralPart or EscapedPart or SingleQuotedPart or AnsiQuotedPart:
                return FlowValue.Of(part.ConstantValue!, _script.Secrets);
            case DoubleQuotedPart quoted:
                return quoted.Parts.Aggregate(FlowValue.Empty, (value, inner) => value.Append(ValueOf(inner, state)));
            case ParameterPart parameter:
                return Parameter(parameter, state);
            case CommandSubstitutionPart substitution:
                return Output(state, inner => RunList(substitution.Body, inner));
            case ProcessSubstitutionPart substitution:
                return Process(substitution, state);
            case ArrayPart array:
                return ExpandAll(array.Elements, state).Aggregate(FlowValue.Empty, (all, word) => all.Append(all.Text.Length == 0 ? word.Value : FlowValue.Of(" ").Append(word.Value)));
            case OpaquePart:
                // Only what is nested too deeply is one.
                flow.IsUnderstood = false;
                flow.IsCut = true;
                return FlowValue.Unknown;
            default:
                return FlowValue.Unknown;
        }
    }

    private FlowValue Output(ShellState state, Func<ShellState, ExitStatus> run)
    {
        if (++_depth > DeepestNesting)
        {
            IsExhausted = true;
            return FlowValue.Unknown;
        }

        var output = new BufferSink();
        InSubshell(state, inner =>
        {
            inner.Descriptors = inner.Descriptors.SetItem(1, output);
            return run(inner);
        });
        _depth--;
        return output.Value.Map(t => t.TrimEnd('\n'));
    }

    /// <summary>What is read from a name that the shell makes for it.</summary>
    private FlowValue Process(ProcessSubstitutionPart part, ShellState state)
    {
        var path = "/dev/fd/" + NewName();
        var content = Output(state, inner => RunList(part.Body, inner));
        state.Files = part.IsInput ? state.Files.Set(path, new FlowFile(content)) : state.Files;
        return FlowValue.Of(path);
    }
}
