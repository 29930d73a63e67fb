using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A text with variables in it, read once and expanded in as many scopes as needed.</summary>
/// <remarks>
/// <para>Knows <c>$NAME</c>, <c>${NAME}</c>, the modifiers <c>:-</c> <c>-</c> <c>:+</c> <c>+</c> <c>:?</c> <c>?</c>, the patterns
/// <c>#</c> <c>##</c> <c>%</c> <c>%%</c> <c>/</c> <c>//</c>, quotes and the escape character, as BuildKit's
/// <c>frontend/dockerfile/shell/lex.go</c> does. Reading takes time linear in the text's length. Instances are immutable and may
/// be used from several threads.</para>
/// <para>The text is what the instruction means: continuation lines joined and their comments gone.</para>
/// </remarks>
public sealed class VariableWord
{
    private readonly WordTree _tree;
    private ImmutableArray<VariableReference> _variables;

    private VariableWord(string text, char escapeCharacter, WordQuoting quoting)
    {
        Text = text;
        EscapeCharacter = escapeCharacter;
        Quoting = quoting;
        _tree = WordGrammar.Parse(text, escapeCharacter, quoting);
    }

    /// <summary>The text as given; all spans are offsets into it.</summary>
    public string Text { get; }

    /// <summary>The escape character: <c>\</c> or <c>`</c>.</summary>
    public char EscapeCharacter { get; }

    /// <summary>Whether quotes act.</summary>
    public WordQuoting Quoting { get; }

    /// <summary>All uses of variables, an outer one before those in its own word; empty when there are none. Behind a syntax error
    /// BuildKit reads nothing, so nothing behind one is listed.</summary>
    public ImmutableArray<VariableReference> Variables
    {
        get
        {
            if (_variables.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _variables, ReferenceList.Of(_tree));
            }

            return _variables;
        }
    }

    /// <summary>Whether the text uses any variable; costs nothing.</summary>
    public bool HasVariables => !Variables.IsEmpty;

    /// <summary>Reads a word.</summary>
    /// <param name="text">Any text: what is wrong in it is found by <see cref="Expand"/>, never thrown.</param>
    /// <param name="escapeCharacter">The Dockerfile's escape character, <c>\</c> or <c>`</c>; always <c>\</c> in the body of a heredoc.</param>
    /// <param name="quoting">Whether quotes act.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="escapeCharacter"/> is neither of the two, or
    /// <paramref name="quoting"/> is no value of its type.</exception>
    public static VariableWord Parse(string text, char escapeCharacter = '\\', WordQuoting quoting = WordQuoting.Processed)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (escapeCharacter is not ('\\' or '`'))
        {
            throw new ArgumentOutOfRangeException(nameof(escapeCharacter));
        }

        if (quoting is not (WordQuoting.Processed or WordQuoting.Kept))
        {
            throw new ArgumentOutOfRangeException(nameof(quoting));
        }

        return new VariableWord(text, escapeCharacter, quoting);
    }

    /// <summary>Expands the word as BuildKit would, from left to right; its first error is the result's error.</summary>
    /// <remarks>A variable that the scope cannot resolve makes the whole result unresolved, unless neither the value nor the
    /// presence of an error hangs on it. An error that is certain whatever an unresolved variable may be is an error; where an
    /// unresolved variable stands before it, BuildKit's own message may be another.</remarks>
    /// <param name="scope">Where the variables' values come from.</param>
    /// <param name="limits">Bounds of the work; <see cref="ExpansionLimits.Default"/> when null.</param>
    /// <returns>The outcome; the word itself stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ExpansionResult Expand(IVariableScope scope, ExpansionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new WordEvaluator(Text, scope, limits ?? ExpansionLimits.Default).Evaluate(_tree);
    }

    /// <summary>Returns the text as given.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
