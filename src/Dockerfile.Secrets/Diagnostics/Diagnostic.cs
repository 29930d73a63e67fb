namespace DockerfileSecrets;

/// <summary>A finding: what is wrong, where, and what to do about it. Data, never an exception.</summary>
public sealed class Diagnostic
{
    /// <summary>Makes a finding.</summary>
    /// <param name="descriptor">What it means.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="message">What is wrong here and what to do, in one or two sentences; never a secret's value.</param>
    /// <param name="suggestion">The near name that was probably meant, or <see langword="null"/>.</param>
    public Diagnostic(DiagnosticDescriptor descriptor, TextSpan span, string message, string? suggestion = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(message);
        Descriptor = descriptor;
        Span = span;
        Message = message;
        Suggestion = suggestion;
    }

    /// <summary>What the finding means.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable code, such as <c>DFS010</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Where it is. Diagnostics of a document have offsets into its text; those of a single node have offsets into the
    /// text of the instruction that it belongs to.</summary>
    public TextSpan Span { get; }

    /// <summary>What is wrong here and what to do, in one or two sentences.</summary>
    public string Message { get; }

    /// <summary>The near name that was probably meant, to put in the place of <see cref="Span"/>; <see langword="null"/> when
    /// there is none near enough.</summary>
    public string? Suggestion { get; }

    /// <summary>Writes span, code and message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Span} {Code}: {Message}";

    internal Diagnostic At(TextSpan span) => new(Descriptor, span, Message, Suggestion);
}
