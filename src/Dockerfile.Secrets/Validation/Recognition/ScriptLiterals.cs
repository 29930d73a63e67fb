using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds the literals of a shell script that are secrets by their place: assigned, given to an option, piped to <c>chpasswd</c>, or in a text that is written.</summary>
internal sealed class ScriptLiterals
{
    private readonly ShellScript _script;
    private readonly ValidationOptions _options;
    private readonly List<FoundLiteral> _found = [];

    private ScriptLiterals(ShellScript script, ValidationOptions options)
    {
        _script = script;
        _options = options;
    }

    /// <summary>The literals in the order of the script, with their spans in it; none overlaps another.</summary>
    public static IReadOnlyList<FoundLiteral> In(ShellScript script, ValidationOptions options)
    {
        var literals = new ScriptLiterals(script, options);
        literals.Search();
        literals._found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return literals._found;
    }

    private void Search()
    {
        var readsPasswords = PasswordInputs.MayBeIn(_script.Text);
        foreach (var node in ScriptTexts.Nodes(_script))
        {
            Add(node switch
            {
                ShellPipeline pipeline => readsPasswords ? PasswordInputs.In(pipeline) : [],
                SimpleCommand command => CommandLiterals.In(command, _options),
                ParameterPart parameter => CommandLiterals.OfDefault(parameter, _options),
                _ => [],
            });
            if (ScriptTexts.At(node) is { } text)
            {
                AddText(text);
            }
        }

        foreach (var text in ScriptTexts.Asides(_script))
        {
            AddText(text);
        }
    }

    private void AddText(SpokenText text)
    {
        if (NamedLiterals.MayBeIn(text.Value, _options))
        {
            Add(NamedLiterals.In(text.Value, _options).Select(literal =>
            {
                var span = text.SpanOf(literal.Start, literal.Length);
                return literal with { Start = span.Start, Length = span.Length };
            }));
        }
    }

    /// <summary>What the structure says comes first; a plain reading of the same place adds nothing.</summary>
    private void Add(IEnumerable<FoundLiteral> literals)
    {
        foreach (var literal in literals)
        {
            if (!_found.Exists(f => f.Start < literal.Start + literal.Length && literal.Start < f.Start + f.Length))
            {
                _found.Add(literal);
            }
        }
    }
}
