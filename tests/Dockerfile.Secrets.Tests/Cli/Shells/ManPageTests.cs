namespace DockerfileSecrets.Tests.Cli.Shells;

public class ManPageTests
{
    [Fact]
    public void The_page_of_the_package_is_that_of_the_commands()
    {
        var page = File.ReadAllText(ToolRun.PathOf("packaging/dockerfile-secrets.1"));

        Assert.True(page == ToolRun.Of("man").Out, "run `dotnet run --project src/Dockerfile.Secrets.Cli -- man > packaging/dockerfile-secrets.1`");
    }

    [Fact]
    public void Every_option_of_help_is_in_it()
    {
        var page = ToolRun.Of("man").Out.Replace("\\-", "-", StringComparison.Ordinal);
        foreach (var command in "check explain plan report ast verify emit build completion man".Split(' '))
        {
            var section = page.Split($".SS {command} ")[1].Split(".SS ")[0];
            var help = ToolRun.Of(command, "--help").Out;
            foreach (var word in help.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith("--", StringComparison.Ordinal) && w.Length > 2 && w.All(c => c == '-' || char.IsAsciiLetterLower(c))))
            {
                Assert.Contains(word, section, StringComparison.Ordinal);
            }
        }
    }
}
