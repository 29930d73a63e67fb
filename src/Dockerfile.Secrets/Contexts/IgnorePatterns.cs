using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The patterns of a <c>.dockerignore</c>. The last one that matches a path, or a directory above it, decides.</summary>
/// <remarks>(moby/patternmatcher <c>ignorefile/ignorefile.go</c>, <c>ReadAll</c>, and <c>patternmatcher.go</c>, <c>MatchesOrParentMatches</c>.)</remarks>
internal sealed class IgnorePatterns
{
    private readonly ImmutableArray<IgnorePattern> _patterns;

    private IgnorePatterns(ImmutableArray<IgnorePattern> patterns) => _patterns = patterns;

    /// <summary>Whether a pattern takes paths back in.</summary>
    public bool HasExceptions => _patterns.Any(p => p.IsException);

    public static IgnorePatterns Parse(string text)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var pattern = line.Trim();
            var isException = pattern.StartsWith('!');
            pattern = isException ? pattern[1..].Trim() : pattern;
            if (PosixPath.Join("", pattern)[1..] is { Length: > 0 } clean)
            {
                patterns.Add(new IgnorePattern(clean, isException));
            }
        }

        return new IgnorePatterns(patterns.ToImmutable());
    }

    public bool IsIgnored(string path)
    {
        var ignored = false;
        foreach (var pattern in _patterns)
        {
            // A pattern that would change nothing need not be looked at.
            if (pattern.IsException == ignored && MatchesOrAbove(pattern, path))
            {
                ignored = !pattern.IsException;
            }
        }

        return ignored;
    }

    private static bool MatchesOrAbove(IgnorePattern pattern, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (pattern.IsMatch(path.AsSpan(0, end)))
            {
                return true;
            }
        }

        return false;
    }
}
