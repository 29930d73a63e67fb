using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Makes the fixes that findings offer.</summary>
/// <remarks>Fixes that touch the same text are made one after the other, in rounds. A fix is only kept when the file has fewer findings
/// afterwards and none that it had not before. What was there before and could not be seen, since its instruction stopped every build, does not count
/// as new. Fixing twice changes nothing more.</remarks>
public static class DocumentFixer
{
    /// <summary>How often a file is checked and fixed again at most.</summary>
    public const int MaxRounds = 100;

    /// <summary>Fixes a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="options">What to look for; what is off or suppressed is not fixed.</param>
    /// <param name="includeUnsafe">Whether to make fixes too that can change what a working build does. Where a finding offers several, the first that is
    /// allowed is made.</param>
    /// <returns>The fixed file, and what was done.</returns>
    public static FixResult Fix(DockerfileDocument document, ValidationOptions options, bool includeUnsafe = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var result = SecretValidator.Validate(document, options);
        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var texts = new HashSet<string>(StringComparer.Ordinal) { document.ToString() };
        var isChanged = false;
        for (var round = 0; round < MaxRounds; round++)
        {
            var chosen = Choose(result, includeUnsafe, refused);
            if (chosen.Count == 0)
            {
                if (!isChanged || refused.Count == 0)
                {
                    break;
                }

                // What did harm before another fix was made may help now.
                isChanged = false;
                refused.Clear();
                continue;
            }

            // When one of them does harm, the half that it stands in is made smaller until it stands alone.
            while (true)
            {
                // What was there already would go round in a circle.
                if (Try(result, chosen, options) is { } better && texts.Add(better.Document.ToString()))
                {
                    result = better;
                    applied.AddRange(chosen);
                    isChanged = true;
                    break;
                }

                if (chosen.Count == 1)
                {
                    refused.Add(KeyOf(result, chosen[0]));
                    break;
                }

                chosen = chosen[..(chosen.Count / 2)];
            }
        }

        return new FixResult(result, applied.ToImmutable());
    }

    /// <summary>The first fix of each finding, as long as it does not touch what one before it touches. What stops builds is fixed before anything else.</summary>
    private static List<AppliedFix> Choose(ValidationResult result, bool includeUnsafe, HashSet<string> refused)
    {
        var chosen = new List<AppliedFix>();
        var touched = new SortedSet<(int Start, int End)>();
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Fixes.FirstOrDefault(f => f.IsSafe || includeUnsafe) is not { } fix)
            {
                continue;
            }

            var candidate = new AppliedFix(diagnostic, fix);
            if (fix.Edits.Any(e => Touches(touched, e.Span)) || refused.Contains(KeyOf(result, candidate)))
            {
                continue;
            }

            chosen.Add(candidate);
            touched.UnionWith(fix.Edits.Select(e => (e.Span.Start, e.Span.End)));
        }

        return chosen.Exists(IsUrgent) ? chosen.FindAll(IsUrgent) : chosen;

        static bool IsUrgent(AppliedFix fix) => FixComparison.StopsBuilds(fix.Diagnostic);
    }

    private static ValidationResult? Try(ValidationResult before, List<AppliedFix> fixes, ValidationOptions options)
    {
        var after = SecretValidator.Validate(before.Document.WithChanges(fixes.SelectMany(f => f.Fix.Edits)), options);
        return FixComparison.IsBetter(before, after, fixes) ? after : null;
    }

    /// <summary>Edits that meet at one offset could change places, so they are not made together.</summary>
    private static bool Touches(SortedSet<(int Start, int End)> touched, TextSpan span)
    {
        // invariant: spans in the set do not overlap those of another fix, so the last one that begins in time ends last.
        var before = touched.GetViewBetween((0, 0), (span.End, int.MaxValue));
        return before.Count > 0 && before.Max.End >= span.Start;
    }

    private static string KeyOf(ValidationResult result, AppliedFix fix)
    {
        var text = result.Document.Text.Text;
        var marked = text.Substring(fix.Diagnostic.Span.Start, fix.Diagnostic.Span.Length);
        return string.Join('\n', [fix.Diagnostic.Descriptor.Name, fix.Fix.Title, marked]);
    }
}
