using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Makes the diagnostics of a plan.</summary>
internal static class PlannedDiagnostics
{
    public static PlannedDiagnostic Of(Diagnostic diagnostic, int line) => new()
    {
        Code = diagnostic.Code,
        Name = diagnostic.Descriptor.Name,
        Severity = diagnostic.Severity,
        Line = line,
        Span = diagnostic.Span,
        Message = diagnostic.Message,
    };

    /// <summary>Those of the document and those of the plan; what both found, and what several runs found, once. In the order of the file.</summary>
    public static ImmutableArray<PlannedDiagnostic> Gather(DockerfileDocument document, List<PlanFinding>? findings)
    {
        if (document.Diagnostics.IsEmpty && findings is null)
        {
            return [];
        }

        var seen = new HashSet<(DiagnosticDescriptor, TextSpan)>();
        var gathered = new List<PlannedDiagnostic>();
        foreach (var diagnostic in document.Diagnostics)
        {
            if (seen.Add((diagnostic.Descriptor, diagnostic.Span)))
            {
                gathered.Add(Of(diagnostic, document.Text.GetPosition(diagnostic.Span.Start).Line));
            }
        }

        foreach (var finding in findings ?? [])
        {
            if (seen.Add((finding.Diagnostic.Descriptor, finding.Diagnostic.Span)))
            {
                gathered.Add(Of(finding.Diagnostic, finding.Line));
            }
        }

        return [.. gathered.OrderBy(d => d.Span.Start)];
    }
}
