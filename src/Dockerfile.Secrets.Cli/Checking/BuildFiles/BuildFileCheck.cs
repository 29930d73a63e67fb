using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>Compares what build files give with what their Dockerfiles need; findings stand in the build files.</summary>
/// <param name="dockerfiles">The Dockerfiles that are checked, by their whole paths.</param>
/// <param name="settings">How a file is checked.</param>
internal sealed class BuildFileCheck(IReadOnlyDictionary<string, ReadDocument> dockerfiles, Func<string, CheckSettings> settings)
{
    /// <summary>One outcome for each file, in the order in which they were read.</summary>
    public IReadOnlyList<CheckOutcome> Check(IEnumerable<ReadBuilds> all)
    {
        var order = new List<string>();
        var files = new Dictionary<string, (ReadText Read, List<SupplyDiagnostic> Found)>(StringComparer.Ordinal);
        foreach (var builds in all)
        {
            var found = builds.Diagnostics.ToList();
            var isBuilt = found.Count > 0;
            foreach (var build in builds.Builds)
            {
                if (builds.DockerfileOf(build) is not { } path || !dockerfiles.TryGetValue(path, out var dockerfile))
                {
                    continue;
                }

                isBuilt = true;
                found.AddRange(build.Check(dockerfile.File.Name, dockerfile.Document, builds.Sources)
                    .Select(d => builds.Files.ContainsKey(d.Origin.Name) ? d : d with { Origin = build.Origin }));
            }

            foreach (var (name, read) in isBuilt ? builds.Files : new Dictionary<string, ReadText>())
            {
                if (files.TryAdd(name, (read, [])))
                {
                    order.Add(name);
                }

                files[name].Found.AddRange(found.Where(d => d.Origin.Name == name));
            }
        }

        return [.. order.Select(name => Outcome(name, files[name].Read, files[name].Found))];
    }

    private CheckOutcome Outcome(string name, ReadText read, List<SupplyDiagnostic> found)
    {
        var own = settings(name);
        var findings = found.Select(d => Placed(read, d)).DistinctBy(d => (d.Descriptor, d.Span, d.Message))
            .Select(d => (Finding: d, Setting: own.Options.SettingOf(d.Descriptor))).Where(f => f.Setting != RuleSetting.Off).Select(f => WithSetting(f.Finding, f.Setting))
            .OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal);
        return new CheckOutcome(name, CheckedFile.OfBuildFile(read, findings, own), null, null);
    }

    /// <summary>What the diagnostic says of its place when it is one of the file; else the line.</summary>
    private static Diagnostic Placed(ReadText read, SupplyDiagnostic found)
    {
        var diagnostic = found.Diagnostic;
        var line = LineOf(read, found.Origin.Line);

        // Offsets of a flag count in the flag's value.
        var isFlag = string.CompareOrdinal(diagnostic.Code, "DFS410") >= 0 && string.CompareOrdinal(diagnostic.Code, "DFS415") <= 0;
        var hasPlace = !isFlag && diagnostic.Span.Length > 0 && diagnostic.Span.End <= read.File.Text.Length;
        return new Diagnostic(diagnostic.Descriptor, hasPlace ? diagnostic.Span : line, diagnostic.Message, diagnostic.Suggestion)
        {
            Severity = diagnostic.Severity,
            Confidence = diagnostic.Confidence,
            SensitiveSpans = ValuesIn(read, line, diagnostic.Code),
        };
    }

    /// <summary>The part of a line in which values may stand: those of build arguments and of secrets that a workflow holds itself.</summary>
    private static ImmutableArray<TextSpan> ValuesIn(ReadText read, TextSpan line, string code)
    {
        var text = read.File.Text.AsSpan(line.Start, line.Length);
        if (code != "DFS406" && !text.StartsWith("secrets:") && !text.StartsWith("build-args:"))
        {
            return [];
        }

        // Behind `args = {` of HCL the first name, in Compose files and workflows the value itself.
        var from = text.IndexOf('{') is >= 0 and var brace && !text[brace..].StartsWith("{{") ? brace + 1 : 0;
        var separator = text[from..].IndexOfAny('=', ':');
        separator = separator >= 0 && (text.StartsWith("secrets:") || text.StartsWith("build-args:")) && text[from + separator] == ':' ? text.IndexOf('=') : separator + from;
        return separator < 0 ? [] : [TextSpan.FromBounds(line.Start + separator + 1, line.End)];
    }

    private static TextSpan LineOf(ReadText read, int line)
    {
        var span = read.GetLineSpan(Math.Clamp(line, 1, Math.Max(1, read.GetPosition(read.File.Text.Length).Line)));
        var text = read.File.Text.AsSpan(span.Start, span.Length);
        var start = span.Start + (text.Length - text.TrimStart().Length);
        return new TextSpan(start, text.Trim().Length);
    }

    private static Diagnostic WithSetting(Diagnostic found, RuleSetting setting) => setting switch
    {
        RuleSetting.Info => With(found, DiagnosticSeverity.Info),
        RuleSetting.Warning => With(found, DiagnosticSeverity.Warning),
        RuleSetting.Error => With(found, DiagnosticSeverity.Error),
        _ => found,
    };

    private static Diagnostic With(Diagnostic found, DiagnosticSeverity severity) =>
        new(found.Descriptor, found.Span, found.Message, found.Suggestion) { Severity = severity, Confidence = found.Confidence, SensitiveSpans = found.SensitiveSpans };
}
