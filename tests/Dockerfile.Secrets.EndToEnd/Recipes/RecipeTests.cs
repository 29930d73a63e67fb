using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Recipes;

/// <summary>The recipes of docs/recipes are built as their pages say. In place of each tool stands one that looks for its credential where the real one does,
/// and fails without it. Then none of the stages holds the credential.</summary>
public sealed partial class RecipeTests : IClassFixture<StandInImage>
{
    /// <summary>What a secret holds is not part of the key under which BuildKit keeps a step.</summary>
    private static readonly string[] NoCache = ["--no-cache"];

    [EngineTheory]
    [InlineData("npm", 2)]
    [InlineData("pip", 2)]
    [InlineData("nuget", 2)]
    [InlineData("maven", 2)]
    [InlineData("go", 1)]
    [InlineData("cargo", 2)]
    [InlineData("git", 2)]
    [InlineData("apt", 1)]
    public async Task A_recipe_gives_the_tool_its_credential_and_leaves_none_behind(string page, int count)
    {
        var recipes = Recipes(page).ToArray();
        Assert.Equal(count, recipes.Length);
        foreach (var (dockerfile, command) in recipes)
        {
            using var place = new Workplace(dockerfile);
            var options = Supply(place, dockerfile, command);
            var checkedToo = await Build(place, [.. options, "--call=check"]);
            Assert.Contains("no warnings found", checkedToo.Out, StringComparison.Ordinal);
            foreach (var stage in Stages().Matches(dockerfile).Select(m => m.Groups[1].Value).Prepend(""))
            {
                var image = $"dockerfile-secrets-recipe-{page}{stage}";
                var built = await Build(place, [.. options, .. stage.Length == 0 ? NoCache : [], "--target", stage, "-t", image]);
                Assert.True(built.ExitCode == 0, $"{page}: {built}");
                var verified = await Program.Tool(place, "verify", "docker-daemon:" + image, "--secret", "id=credential,src=value");
                Assert.True(verified.ExitCode == 0, $"{page}: {verified}");
                await Program.Docker(place, "image", "rm", image);
            }
        }
    }

    [EngineFact]
    public async Task Without_the_credential_the_tool_fails()
    {
        var (dockerfile, _) = Recipes("pip").First();
        using var place = new Workplace(dockerfile);
        Supply(place, dockerfile, null);
        place.Write("other", "no credential");

        var built = await Build(place, [.. NoCache, "--secret", "id=pip_index_url,src=other"]);

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("stand-in: pip has another credential", built.Error, StringComparison.Ordinal);
    }

    /// <summary>What a page shows below its recipe: the Dockerfiles, with stand-ins for their images, and the command behind each, if there is one. An ADD from a repository needs one.</summary>
    private static IEnumerable<(string Dockerfile, string? Command)> Recipes(string page)
    {
        var blocks = Blocks().Matches(File.ReadAllText(Path.Combine(Packages.PackedPackages.Repository, "docs", "recipes", page + ".md")).Split("\n## The recipe\n")[1]);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Groups[1].Value == "dockerfile" && !blocks[i].Groups[2].Value.Contains("ADD http", StringComparison.Ordinal))
            {
                var command = i + 1 < blocks.Count && blocks[i + 1].Groups[1].Value == "sh" ? blocks[i + 1].Groups[2].Value.Trim() : null;
                yield return (BaseImages().Replace(blocks[i].Groups[2].Value, "FROM " + StandInImage.Name), command);
            }
        }
    }

    /// <summary>Writes what the build copies, and puts the credential where the command takes it from; without a command every secret is a file.</summary>
    private static string[] Supply(Workplace place, string dockerfile, string? command)
    {
        place.Write("value", StandInImage.Credential);
        foreach (var (name, content) in StandInImage.Context)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(place.Folder, "context", name))!);
            place.Write("context/" + name, content);
        }

        if (command is null)
        {
            var plan = SecretPlanner.Plan(DockerfileDocument.Parse(dockerfile), new PlanOptions { Target = "" });
            return [.. plan.Targets[0].Secrets.SelectMany(secret => (string[])["--secret", $"id={secret.Id},src=value"])];
        }

        Assert.Matches(@"^docker build (--(secret|ssh) \S+ )+\.$", command);
        var options = command.Split(' ')[2..^1];
        for (var i = 1; i < options.Length; i += 2)
        {
            options[i] = options[i].Replace("$HOME/", "home-", StringComparison.Ordinal).Replace("/", "-", StringComparison.Ordinal);
            var source = options[i].Split('=')[^1];
            if (options[i - 1] == "--ssh")
            {
                using var key = RSA.Create(2048);
                place.Write("key", key.ExportRSAPrivateKeyPem());
                options[i] += "=key";
            }
            else if (options[i].Contains(",env=", StringComparison.Ordinal))
            {
                place.Variables[source] = StandInImage.Credential;
            }
            else
            {
                place.Write(source, StandInImage.Credential);
            }
        }

        return options;
    }

    private static Task<Outcome> Build(Workplace place, string[] options) =>
        Program.Docker(place, ["buildx", "build", "--network", "none", "--progress", "plain", .. options, "context"]);

    [GeneratedRegex(@"^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^FROM (?!scratch)\S*[:/]\S*", RegexOptions.Multiline)]
    private static partial Regex BaseImages();

    [GeneratedRegex(@"^FROM \S+ AS (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Stages();
}
