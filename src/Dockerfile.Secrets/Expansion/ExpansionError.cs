namespace DockerfileSecrets;

/// <summary>The first thing that is wrong with a word, in the order in which BuildKit reads and expands it.</summary>
public sealed class ExpansionError
{
    internal ExpansionError(ExpansionErrorKind kind, string message, TextSpan span)
    {
        Kind = kind;
        Message = message;
        Span = span;
    }

    /// <summary>What kind of error it is.</summary>
    public ExpansionErrorKind Kind { get; }

    /// <summary>The message in BuildKit's words, without its prefix <c>failed to process "...": </c>. Where the kind says so it
    /// can hold values of variables; print it only where BuildKit's own output would be printed.</summary>
    public string Message { get; }

    /// <summary>The part of the word's text at fault.</summary>
    public TextSpan Span { get; }

    /// <summary>Writes the kind and the span; not the message, which may hold values.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => $"{Kind} {Span}";
}
