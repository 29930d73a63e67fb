using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>A file and what was found in it.</summary>
internal sealed class CheckedFile
{
    private readonly ImmutableArray<Diagnostic> _all;

    private CheckedFile(ReadText read, ValidationResult? result, IEnumerable<Diagnostic> found, CheckSettings settings)
    {
        Result = result;
        Suppressed = result?.Suppressed ?? [];
        var all = found.ToArray();
        Shown = read with { File = read.File with { Text = Masked(read.File.Text, all.Concat(Suppressed.Select(s => s.Diagnostic))) } };
        Read = read;
        _all = [.. all.Where(d => d.Severity >= settings.MinSeverity && d.Confidence >= settings.MinConfidence)];
        Known = settings.Baseline is { } baseline ? [.. AllFingerprints(baseline.Name).Where(f => baseline.Fingerprints.Contains(f.Fingerprint)).Select(f => f.Finding)] : [];
        Findings = Known.IsEmpty ? _all : _all.RemoveAll(Known.Contains);
        Fails = Findings.Any(d => d.Severity >= settings.FailOn);
    }

    /// <summary>The file as it is.</summary>
    public ReadText Read { get; }

    /// <summary>The file as it may be shown: what holds a secret's value is starred out.</summary>
    public ReadText Shown { get; }

    /// <summary>What the validator says of a Dockerfile; null for a file that builds Dockerfiles.</summary>
    public ValidationResult? Result { get; }

    /// <summary>The findings that were asked for, without those that the baseline knows.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The findings that comments of the file suppress.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; }

    /// <summary>The findings that were asked for and that the baseline knows.</summary>
    public ImmutableArray<Diagnostic> Known { get; }

    /// <summary>Whether one of the findings is severe enough to fail the call.</summary>
    public bool Fails { get; }

    public string Name => Read.File.Name;

    public static CheckedFile Of(ReadDocument read, ValidationResult result, CheckSettings settings) => new(read, result, result.Diagnostics, settings);

    /// <summary>A file that builds Dockerfiles, with what was found in it.</summary>
    public static CheckedFile OfBuildFile(ReadText read, IEnumerable<Diagnostic> found, CheckSettings settings) => new(read, null, found, settings);

    /// <summary>Whether a build of the target comes to the place of a finding.</summary>
    public bool IsReached(Diagnostic finding) => Result?.IsReached(finding) ?? true;

    /// <summary>What names a finding over changes of the file around it: its code, the line that it stands on, and which of several like it.</summary>
    public IEnumerable<(Diagnostic Finding, string Fingerprint)> Fingerprints() => AllFingerprints(Name.Replace('\\', '/')).Where(f => !Known.Contains(f.Finding));

    /// <summary>The same for all that was asked for, with another name of the file in it: those that the baseline knows count when several are alike.</summary>
    public IEnumerable<(Diagnostic Finding, string Fingerprint)> AllFingerprints(string name)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in _all)
        {
            var line = Shown.GetLineSpan(Shown.GetPosition(finding.Span.Start).Line);
            var key = $"{finding.Descriptor.Code}\n{finding.Descriptor.Name}\n{name}\n{Shown.File.Text.AsSpan(line.Start, line.Length).Trim()}";
            var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{key}\n{occurrence}")));
            yield return (finding, Convert.ToHexStringLower(hash.AsSpan(0, 16)));
        }
    }

    /// <summary>The text with stars for what holds a secret's value; every offset stays what it is.</summary>
    public static string Masked(string text, ValidationResult result) => Masked(text, result.Diagnostics.Concat(result.Suppressed.Select(s => s.Diagnostic)));

    private static string Masked(string text, IEnumerable<Diagnostic> found)
    {
        char[]? masked = null;
        foreach (var span in found.SelectMany(d => d.SensitiveSpans).Concat(SensitiveText.Find(text)))
        {
            masked ??= text.ToCharArray();
            for (var i = span.Start; i < span.End && i < masked.Length; i++)
            {
                masked[i] = masked[i] is '\r' or '\n' ? masked[i] : '*';
            }
        }

        return masked is null ? text : new string(masked);
    }
}

/// <summary>What a baseline knows of a file.</summary>
/// <param name="Name">What the file is called in it.</param>
/// <param name="Fingerprints">The fingerprints of the findings, with that name in them.</param>
internal sealed record FileBaseline(string Name, ImmutableHashSet<string> Fingerprints);
