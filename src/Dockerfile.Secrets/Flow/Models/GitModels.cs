namespace DockerfileSecrets.Flow.Models;

/// <summary>git: what it keeps of a credential in the configuration of a user, a machine or a repository.</summary>
internal static class GitModels
{
    private const string GlobalTakingValue = "-c -C --git-dir --work-tree --namespace --config-env";
    private const string CloneTakingValue = "-b -c -o -u -j --branch --config --depth --origin --reference --filter --jobs --separate-git-dir --template --shallow-since --server-option";

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } = [("git", Git)];

    private static ExitStatus Git(CommandCall call)
    {
        // What -c says holds for this one command, and is not stored.
        var global = call.Sort(GlobalTakingValue, stopAtOperand: true);
        var repository = global.Get("-C") is { } given ? call.PathOf(given.Text) : call.State.Directory;
        if (global.Operands is not [var verb, .. var words])
        {
            return ExitStatus.Expected;
        }

        switch (verb.Text)
        {
            case "clone":
                Clone(call, repository, words);
                break;
            case "config":
                return Configure(call, repository, words);
            case "remote" when words is [{ Text: "add" or "set-url" }, .. var remote]:
                Remote(call, repository, words[0].Text, remote);
                break;
            case "remote" when words is [{ Text: "remove" or "rm" }, ..]:
                call.Machine.RemoveFile(call.State, ConfigurationOf(repository), call.Span);
                break;
            case "submodule" when words is [{ Text: "add" or "set-url" }, ..]:
                Remote(call, repository, "submodule " + words[0].Text, words[1..]);
                break;
            case "credential" when words is [{ Text: "approve" or "store" }, ..] && call.Input.IsSecret:
            case "credential-store" when words.Any(w => w.Text == "store") && call.Input.IsSecret:
                call.Store(call.InHome(".git-credentials"), call.Input, "git credential");
                break;
            default:
                break;
        }

        return ExitStatus.Expected;
    }

    private static string ConfigurationOf(string repository) => FlowPath.Join(repository, ".git/config");

    private static void Clone(CommandCall call, string directory, List<FlowArgument> words)
    {
        var options = CommandOptions.Sort(words, CloneTakingValue);
        if (options.Operands is not [var url, .. var rest])
        {
            return;
        }

        var name = FlowPath.NameOf(url.Text);
        name = name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
        var bare = options.Has("--bare", "--mirror");
        var target = FlowPath.Join(directory, rest is [var into, ..] ? into.Text : bare ? name + ".git" : name);
        var configuration = bare ? target + "/config" : ConfigurationOf(target);
        if (url.Value.IsSecret)
        {
            call.Store(configuration, url.Value, "git clone");
        }

        foreach (var setting in options.GetAll("-c", "--config").Where(s => s.Value.IsSecret))
        {
            call.Store(configuration, setting.Value, "git clone -c");
        }
    }

    private static ExitStatus Configure(CommandCall call, string repository, List<FlowArgument> words)
    {
        var options = CommandOptions.Sort(words, "-f --file --type --default --blob");
        var file = options.Get("-f", "--file") is { } given ? call.PathOf(given.Text)
            : options.Has("--global") ? call.Variable("GIT_CONFIG_GLOBAL")?.Text ?? call.InHome(".gitconfig")
            : options.Has("--system") ? "/etc/gitconfig"
            : ConfigurationOf(repository);
        if (options.Has("--unset", "--unset-all", "--remove-section") || options.Operands is [{ Text: "unset" or "remove-section" }, ..])
        {
            call.Machine.RemoveFile(call.State, file, call.Span);
            return ExitStatus.Expected;
        }

        if (options.Has("-l", "--list", "--get", "--get-all", "--get-regexp") || options.Operands.Count == 1)
        {
            call.Print(call.Read(new FlowArgument(FlowValue.Of(file), call.Span)).Content());
            return ExitStatus.Expected;
        }

        foreach (var word in options.Operands.Where(w => w.Value.IsSecret))
        {
            call.Store(file, word.Value, options.Has("--global") ? "git config --global" : "git config");
        }

        return ExitStatus.Expected;
    }

    /// <summary>Another URL in its place takes the credential out again.</summary>
    private static void Remote(CommandCall call, string repository, string verb, List<FlowArgument> words)
    {
        var secret = words.Find(w => w.Value.IsSecret);
        if (secret.Value is not null)
        {
            call.Store(ConfigurationOf(repository), secret.Value, "git remote " + verb);
        }
        else if (verb.EndsWith("set-url", StringComparison.Ordinal))
        {
            call.Machine.RemoveFile(call.State, ConfigurationOf(repository), call.Span);
        }
    }
}
