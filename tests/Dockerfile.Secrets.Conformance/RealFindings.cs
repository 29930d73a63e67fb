namespace DockerfileSecrets.Conformance;

/// <summary>What the rules say about the real Dockerfiles.</summary>
internal static class RealFindings
{
    /// <summary>For each code how many findings there are, and in how many files; null when the files are not in the folder.</summary>
    public static SortedDictionary<string, (int Findings, int Files)>? Count(string folder)
    {
        var suite = Suite.All.Single(s => s.Name == "real-dockerfiles");
        var path = Path.Combine(folder, suite.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        using var files = new CaseFolder(folder);
        var counts = new SortedDictionary<string, (int Findings, int Files)>(StringComparer.Ordinal);
        foreach (var line in Suite.ReadLines(path))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            if (files.ReadDockerfile(json.RootElement.GetProperty("path").GetString()!) is not { } text)
            {
                continue;
            }

            foreach (var code in SecretValidator.Validate(DockerfileDocument.Parse(text)).Diagnostics.GroupBy(d => d.Code))
            {
                var before = counts.GetValueOrDefault(code.Key);
                counts[code.Key] = (before.Findings + code.Count(), before.Files + 1);
            }
        }

        return counts;
    }

    public static void Write(string folder, TextWriter output)
    {
        foreach (var (code, (findings, files)) in Count(folder) ?? [])
        {
            output.WriteLine(FormattableString.Invariant($"  {code} on the real Dockerfiles: {findings} in {files} files"));
        }
    }
}
