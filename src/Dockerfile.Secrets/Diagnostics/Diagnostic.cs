using System.Collections.Immutable;

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
        Severity = descriptor.Severity;
        Confidence = descriptor.Confidence;
    }

    /// <summary>What the finding means.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable code, such as <c>DFS010</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How bad it is here: the descriptor's severity unless the place or the configuration says otherwise.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>How sure it is here: the descriptor's confidence unless the place says otherwise.</summary>
    public DiagnosticConfidence Confidence { get; init; }

    /// <summary>Where it is. Diagnostics of a document have offsets into its text; those of a single node have offsets into the
    /// text of the instruction that it belongs to.</summary>
    public TextSpan Span { get; }

    /// <summary>What is wrong here and what to do, in one or two sentences.</summary>
    public string Message { get; }

    /// <summary>The near name that was probably meant, to put in the place of <see cref="Span"/>; <see langword="null"/> when
    /// there is none near enough.</summary>
    public string? Suggestion { get; }

    /// <summary>Other places that belong to it, in offsets of the file; empty when there are none.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The way that a secret takes, step by step, the last being the finding itself; empty when the finding is about one place.</summary>
    public ImmutableArray<RelatedLocation> Flow { get; init; } = [];

    /// <summary>What can be done about it, the best first; empty when nothing can be done by an edit.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>What of the file holds a secret's value, in offsets of the file: no output may show it, not even in an excerpt of the source.
    /// Empty for most.</summary>
    public ImmutableArray<TextSpan> SensitiveSpans { get; init; } = [];

    /// <summary>Writes span, code and message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Span} {Code}: {Message}";

    internal Diagnostic At(TextSpan span) => Copy(span);

    internal Diagnostic WithSeverity(DiagnosticSeverity severity) => severity == Severity ? this : Copy(Span, severity: severity);

    internal Diagnostic WithFixes(ImmutableArray<Fix> fixes) => Copy(Span, fixes: fixes);

    private Diagnostic Copy(TextSpan span, DiagnosticSeverity? severity = null, ImmutableArray<Fix>? fixes = null) => new(Descriptor, span, Message, Suggestion)
    {
        Severity = severity ?? Severity,
        Confidence = Confidence,
        Related = Related,
        Flow = Flow,
        Fixes = fixes ?? Fixes,
        SensitiveSpans = SensitiveSpans,
    };
}
