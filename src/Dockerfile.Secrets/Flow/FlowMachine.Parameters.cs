using DockerfileSecrets.Flow.Models;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Parameters and their operators.</summary>
internal sealed partial class FlowMachine
{
    /// <summary>Variables that shells and images set.</summary>
    private static readonly HashSet<string> Standard = new(
        "PATH HOME HOSTNAME USER LOGNAME SHELL PWD OLDPWD TERM LANG LC_ALL IFS PS1 PS4 OPTARG OPTIND RANDOM SECONDS LINENO UID EUID PPID BASH BASH_VERSION".Split(' '),
        StringComparer.Ordinal);

    private FlowValue Parameter(ParameterPart part, ShellState state)
    {
        var span = _script.SpanOf(part.Span);
        var asks = part.Operator is ParameterOperator.Length or ParameterOperator.DefaultIfEmpty or ParameterOperator.Default or ParameterOperator.AlternativeIfNotEmpty
            or ParameterOperator.Alternative or ParameterOperator.RequireNotEmpty or ParameterOperator.Require or ParameterOperator.AssignIfEmpty or ParameterOperator.Assign;
        var value = Lookup(part.Name, state);
        if (value is null)
        {
            flow.Variables.Add(new VariableUse(part.Name, span, asks || _guarded > 0));
        }
        else
        {
            // What was read from a file into a variable was noted when the file was read.
            foreach (var source in value.Taint?.Sources.Where(s => s.Kind == SecretSourceKind.MountedVariable && s.Place == part.Name) ?? [])
            {
                Note(state, Taint.Of(source), span, asks);
            }
        }

        if (part.Operator == ParameterOperator.Length)
        {
            return FlowValue.Unknown;
        }

        if (part.Operator == ParameterOperator.Indirect)
        {
            return value?.Constant is { } name ? Lookup(name, state) ?? FlowValue.Unknown : FlowValue.Unknown;
        }

        return part.Operator == ParameterOperator.None ? value ?? FlowValue.Unknown : Operate(part, value, state);
    }

    /// <summary>The value of a parameter; null when nothing is known to set it.</summary>
    private static FlowValue? Lookup(string name, ShellState state)
    {
        if (name.Length == 0)
        {
            return FlowValue.Unknown;
        }

        if (char.IsAsciiDigit(name[0]))
        {
            return name == "0" || !int.TryParse(name, out var number) ? FlowValue.Unknown
                : number <= state.Positional.Length ? state.Positional[number - 1] : FlowValue.Empty;
        }

        if (name is "@" or "*")
        {
            return state.Positional.Aggregate(FlowValue.Empty, (all, next) => all.Append(all.Text.Length == 0 ? next : FlowValue.Of(" ").Append(next)));
        }

        if (!char.IsAsciiLetter(name[0]) && name[0] != '_')
        {
            return name == "#" ? FlowValue.Unknown : FlowValue.Unknown;
        }

        return state.Get(name) is { } value ? value
            : name == "PWD" ? FlowValue.Of(state.Directory)
            : Standard.Contains(name) ? FlowValue.Unknown
            : state.Sourced is { } taint ? FlowValue.OfSecret(taint) : null;
    }

    private FlowValue Operate(ParameterPart part, FlowValue? value, ShellState state)
    {
        switch (part.Operator)
        {
            case ParameterOperator.DefaultIfEmpty or ParameterOperator.Default:
                return Otherwise(value, part, state);
            case ParameterOperator.AssignIfEmpty or ParameterOperator.Assign:
                var assigned = Otherwise(value, part, state);
                state.Set(part.Name, assigned);
                return assigned;
            case ParameterOperator.AlternativeIfNotEmpty or ParameterOperator.Alternative:
                var word = part.Operand is null ? FlowValue.Empty : ExpandOne(part.Operand, state);
                return value is null ? word.Or(FlowValue.Empty) : value.Constant is "" ? FlowValue.Empty : IsFilled(value) ? word : word.Or(FlowValue.Empty);
            case ParameterOperator.RequireNotEmpty or ParameterOperator.Require:
                return value ?? FlowValue.Unknown;
            case ParameterOperator.TrimPrefix or ParameterOperator.TrimLongestPrefix or ParameterOperator.TrimSuffix or ParameterOperator.TrimLongestSuffix:
                var pattern = part.Operand is null ? FlowValue.Empty : ExpandOne(part.Operand, state);
                return value is null ? FlowValue.Unknown
                    : pattern.Constant is { } constant ? value.Map(t => Trimmed(t, constant, part.Operator))
                    : pattern.IsSecret ? value.WithoutSecret() : value.Content();
            case ParameterOperator.Slice when part.Operand is { } slice && TakesFew(ExpandOne(slice, state).Text):
                return value?.WithoutSecret() ?? FlowValue.Unknown;
            default:
                // Replacements and changes of case: a secret stays one, also one that is put in.
                var operands = part.Operands.Aggregate(FlowValue.Empty, (all, operand) => all.Append(ExpandOne(operand, state)));
                return (value ?? FlowValue.Unknown).Content().Append(operands.IsSecret ? operands.Content() : FlowValue.Empty);
        }
    }

    /// <summary>Whether a slice takes a few characters: <c>${x:0:4}</c>, or <c>${x: -4}</c> from the end.</summary>
    private static bool TakesFew(string slice) => slice.Split(':') switch
    {
        [_, var length] => Filters.IsFew(length.Trim()),
        [var offset] => offset.Trim() is ['-', .. var back] && Filters.IsFew(back),
        _ => false,
    };

    private FlowValue Otherwise(FlowValue? value, ParameterPart part, ShellState state)
    {
        if (value is not null && IsFilled(value))
        {
            return value;
        }

        var word = part.Operand is null ? FlowValue.Empty : ExpandOne(part.Operand, state);
        return value is null ? word : value.Constant is "" ? word : value.Or(word);
    }

    /// <summary>Whether a value has a character that is known or a secret: it is not empty then.</summary>
    private static bool IsFilled(FlowValue value) => value.Texts.All(t => t.Length > 0 && t.AsSpan().ContainsAnyExcept(FlowValue.UnknownMark));

    /// <summary>Takes away the shortest (<c>#</c>, <c>%</c>) or longest match of a pattern at the beginning or end.</summary>
    private static string Trimmed(string text, string pattern, ParameterOperator sign)
    {
        var atStart = sign is ParameterOperator.TrimPrefix or ParameterOperator.TrimLongestPrefix;
        var isShortest = sign is ParameterOperator.TrimPrefix or ParameterOperator.TrimSuffix;
        for (var i = 0; i <= text.Length; i++)
        {
            var length = isShortest ? i : text.Length - i;
            var piece = atStart ? text[..length] : text[(text.Length - length)..];
            if (FlowPath.MatchesName(pattern, piece))
            {
                return atStart ? text[length..] : text[..(text.Length - length)];
            }
        }

        return text;
    }
}
