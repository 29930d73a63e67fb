namespace DockerfileSecrets;

/// <summary>What a <c>$</c> begins, read but not yet placed: the part is made when its end is known.</summary>
internal readonly record struct ReferenceTail(
    string Name,
    WordModifier Modifier,
    ModifierWords Words,
    bool IsBraced,
    ExpansionErrorKind? Refusal)
{
    /// <summary><c>${</c> at the end of the text.</summary>
    public static ReferenceTail EndsBehindBrace => Plain("") with { Refusal = ExpansionErrorKind.MissingClosingBrace };

    /// <summary><c>${</c> with something behind it that cannot begin a name.</summary>
    public static ReferenceTail BadSubstitution => Plain("") with { Refusal = ExpansionErrorKind.BadSubstitution };

    /// <summary><c>$name</c>; a lone <c>$</c> when the name is empty.</summary>
    public static ReferenceTail Plain(string name) => new(name, WordModifier.None, ModifierWords.None, false, null);

    /// <summary><c>${name...}</c>.</summary>
    public static ReferenceTail Braced(string name, (WordModifier Modifier, ModifierWords Words) behind) =>
        new(name, behind.Modifier, behind.Words, true, null);

    /// <summary>Makes the part that reaches from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public WordPart Complete(int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        switch (Refusal)
        {
            case ExpansionErrorKind.MissingClosingBrace:
                return new WordBad(span, new(ExpansionErrorKind.MissingClosingBrace, ExpansionMessages.MissingClosingBrace, span), isAtEnd: true);
            case ExpansionErrorKind.BadSubstitution:
                var sign = new TextSpan(start, 3);
                return new WordBad(span, new(ExpansionErrorKind.BadSubstitution, ExpansionMessages.BadSubstitution, sign), isAtEnd: false);
        }

        return Name.Length == 0 && !IsBraced
            ? new WordLiteral(span)
            : new WordReference(span, Name, new TextSpan(start + (IsBraced ? 2 : 1), Name.Length), Modifier, Words);
    }
}
