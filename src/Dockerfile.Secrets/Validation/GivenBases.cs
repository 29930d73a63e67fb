namespace DockerfileSecrets;

/// <summary>What is wrong with a FROM only because an ARG has no default and the build is given nothing: whoever builds has to give it,
/// so it is a warning, as BuildKit's own rule InvalidDefaultArgInFrom is.</summary>
internal sealed class GivenBases(ValidationContext context)
{
    private HashSet<string>? _open;

    /// <summary>The names of the arguments before the first FROM that have neither a default nor a value.</summary>
    private HashSet<string> Open => _open ??= context.Document.Instructions
        .TakeWhile(i => i is not FromInstruction)
        .OfType<ArgInstruction>()
        .SelectMany(a => a.Declarations)
        .Select(d => d.Name)
        .Where(n => !context.Graph.Globals.Contains(n))
        .ToHashSet(StringComparer.Ordinal);

    public Diagnostic On(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        var isOfFrom = descriptor == DiagnosticDescriptors.BlankBaseName || descriptor == DiagnosticDescriptors.InvalidImageReference
            || descriptor == DiagnosticDescriptors.EmptyPlatform || descriptor == DiagnosticDescriptors.InvalidPlatform;
        if (!isOfFrom || Open.Count == 0)
        {
            return diagnostic;
        }

        var word = context.Document.Text.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length);
        return VariableWord.Parse(word, context.Document.EscapeCharacter).Variables.Any(v => Open.Contains(v.Name))
            ? diagnostic.WithSeverity(DiagnosticSeverity.Warning)
            : diagnostic;
    }
}
