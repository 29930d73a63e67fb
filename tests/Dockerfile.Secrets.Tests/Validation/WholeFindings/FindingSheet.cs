using System.Runtime.CompilerServices;
using System.Text;

namespace DockerfileSecrets.Tests.Validation.WholeFindings;

/// <summary>A text file of this folder: Dockerfiles, each with all that is found in it behind <c>&gt;</c>.</summary>
/// <remarks>
/// A case begins with <c>=== its name</c>; lines of <c>with ...</c> say what the check is given (see <see cref="SheetOptions"/>). The findings are those of
/// the codes that the name of the file begins with, such as DFS206. With UPDATE_FINDINGS=1 the files are written anew: read what changes, word by word.
/// </remarks>
internal sealed class FindingSheet
{
    private const string Update = "UPDATE_FINDINGS";

    /// <summary>What looks like a token of GitHub: no scanner of repositories shall find one.</summary>
    private static readonly (string Name, string Value)[] Tokens =
        [("{token}", "gh" + "p_a8Kd92mXq0ZrT4vBnLs7WyEc1UhJ5gPf3oIx"), ("{begin}", "gh" + "p_a8"), ("{rest}", "Kd92mXq0ZrT4vBnLs7WyEc1UhJ5gPf3oIx")];

    private readonly string _path;

    private FindingSheet(string path) => _path = path;

    /// <summary>All sheets.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder(), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!);

    /// <summary>Looks whether all that a sheet says is found, word by word, and nothing else.</summary>
    public static void AssertFound(string name) => new FindingSheet(Path.Combine(Folder(), name + ".txt")).Assert();

    private void Assert()
    {
        var text = File.ReadAllText(_path).ReplaceLineEndings("\n");
        var code = Path.GetFileName(_path).Split(' ', '.')[0];
        var expected = text.Split("=== ").Skip(1).ToList();
        var actual = expected.ConvertAll(c => Checked(c, code));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(_path, text[..text.IndexOf("=== ", StringComparison.Ordinal)] + string.Concat(actual.Select(c => "=== " + c)));
        }
        else
        {
            Xunit.Assert.All(expected.Zip(actual), c => Xunit.Assert.Equal(c.First.TrimEnd(), c.Second.TrimEnd()));
        }
    }

    /// <summary>A case as it should be: what is found stands behind it.</summary>
    private static string Checked(string given, string code)
    {
        var lines = given.TrimEnd().Split('\n').Where(l => !l.StartsWith('>')).ToList();
        var options = lines.Skip(1).TakeWhile(l => l.StartsWith("with ", StringComparison.Ordinal)).ToList();
        var settings = SheetOptions.Of(options, code);
        var dockerfile = Tokens.Aggregate(string.Concat(lines.Skip(1 + options.Count).Select(l => l.Replace('␠', ' ') + settings.LineEnd)), (d, t) => d.Replace(t.Name, t.Value, StringComparison.Ordinal));
        dockerfile = settings.IsOpen ? dockerfile[..^settings.LineEnd.Length] : dockerfile;
        var found = SecretValidator.Validate(DockerfileDocument.Parse(dockerfile), settings.Options).Diagnostics
            .Where(d => d.Code.StartsWith(code, StringComparison.Ordinal))
            .ToList();
        var text = new StringBuilder(string.Join('\n', lines)).Append('\n');
        text.AppendJoin("", found.Select(d => Tokens.Aggregate(FindingText.Of(d, dockerfile), (f, t) => f.Replace(t.Value, t.Name, StringComparison.Ordinal))));
        return text.Append(found.Count == 0 ? "> nothing\n" : "").Append('\n').ToString();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
