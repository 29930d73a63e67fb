namespace DockerfileSecrets.Cli.Checking;

/// <summary>Guesses what was meant by a name that nobody has.</summary>
internal static class Spelling
{
    /// <summary>The name that differs by two letters at most, of several the one that begins as the given one does for longest; null when none does.</summary>
    public static string? Near(string given, IEnumerable<string> names) => names
        .Where(name => Math.Abs(name.Length - given.Length) <= 2)
        .Select(name => (Name: name, Distance: Distance(name, given)))
        .Where(n => n.Distance <= 2)
        .OrderBy(n => n.Distance)
        .ThenByDescending(n => CommonStart(n.Name, given))
        .Select(n => n.Name)
        .FirstOrDefault();

    private static int CommonStart(string left, string right) =>
        left.Zip(right).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            previous = current;
        }

        return previous[^1];
    }
}
