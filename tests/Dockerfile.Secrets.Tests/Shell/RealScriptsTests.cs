using System.Formats.Tar;
using System.IO.Compression;
using DockerfileSecrets.Shell;
using Xunit.Abstractions;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>The scripts of real Dockerfiles, which are not part of the repository, against the grammar and against bash.</summary>
public class RealScriptsTests(ITestOutputHelper output)
{
    private const string Archive = "real-dockerfiles.tar.gz";

    [RealScriptsFact]
    public void Nearly_nothing_of_real_scripts_is_opaque()
    {
        var scripts = Scripts().ToList();
        var opaque = scripts.Where(s => ShellTree.IsOpaque(s)).ToList();
        output.WriteLine($"{opaque.Count} of {scripts.Count} scripts have an opaque part");
        opaque.ForEach(s => output.WriteLine("--- " + s.Text));
        Assert.True(scripts.Count > 5_000 && opaque.Count * 1_000 <= scripts.Count, $"{opaque.Count} of {scripts.Count}");
    }

    [RealScriptsFact]
    public void The_grammar_and_bash_reject_the_same_scripts()
    {
        var bash = RealShell.All.Single(shell => shell.Name == "bash");
        Assert.False(bash.Accepts("if a; then b\n"), "bash did not read the script");
        var scripts = Scripts().ToList();
        var lenient = 0;
        var strict = 0;
        Parallel.ForEach(scripts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, script =>
        {
            if (bash.Accepts(script.Text) is var accepted && accepted == ShellTree.IsBroken(script))
            {
                Interlocked.Increment(ref accepted ? ref strict : ref lenient);
                lock (output)
                {
                    output.WriteLine($"--- {(accepted ? "bash alone" : "the grammar alone")} accepts: {script.Text}");
                }
            }
        });
        output.WriteLine($"of {scripts.Count}: {lenient} accepted by the grammar alone, {strict} by bash alone");
        Assert.True(strict * 1_000 <= scripts.Count && lenient * 500 <= scripts.Count, $"{lenient} and {strict} of {scripts.Count}");
    }

    /// <summary>What each RUN in the shell form gives to its shell, by the SHELL in effect in its stage.</summary>
    private static IEnumerable<ShellScript> Scripts()
    {
        using var packed = File.OpenRead(Path.Combine(Environment.GetEnvironmentVariable("DOCKERFILE_CORPUS")!, Archive));
        using var tar = new TarReader(new GZipStream(packed, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not { } data)
            {
                continue;
            }

            using var reader = new StreamReader(data);
            foreach (var script in MeasuredScripts.Of(reader.ReadToEnd()))
            {
                yield return script;
            }
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class RealScriptsFactAttribute : FactAttribute
    {
        public RealScriptsFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("DOCKERFILE_CORPUS") is not { Length: > 0 } folder || !File.Exists(Path.Combine(folder, Archive)) || !File.Exists("/bin/bash"))
            {
                Skip = $"needs bash, and in DOCKERFILE_CORPUS a folder with {Archive}";
            }
        }
    }
}
