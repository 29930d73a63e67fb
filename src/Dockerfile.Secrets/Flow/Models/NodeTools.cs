namespace DockerfileSecrets.Flow.Models;

/// <summary>npm, pnpm and yarn. (docs.npmjs.com: npm-config, npmrc; yarnpkg.com: yarn config set.)</summary>
internal static class NodeTools
{
    private static readonly (string Words, string File)[] Places =
    [
        ("--location=project project", ".npmrc"),
        ("--location=global -g --global global", "/usr/local/etc/npmrc"),
    ];

    public static CredentialTool[] Tools { get; } =
    [
        new("npm|pnpm config|c set", "~/.npmrc") { Variables = "NPM_CONFIG_USERCONFIG npm_config_userconfig", FileOptions = "--userconfig", TakingValue = "-L --location", Otherwise = [.. Places] },
        new("npm|pnpm set", "~/.npmrc") { Variables = "NPM_CONFIG_USERCONFIG npm_config_userconfig", FileOptions = "--userconfig", TakingValue = "-L --location", Otherwise = [.. Places] },
        new("npm|pnpm login|adduser|add-user", "~/.npmrc") { FileOptions = "--userconfig", TakesInput = true },
        new("npm-cli-login|npm-login-noninteractive", "~/.npmrc"),
        new("yarn config set", ".yarnrc.yml") { Otherwise = [("-H --home", "~/.yarnrc.yml")] },
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("npm|pnpm config|c delete|rm", "~/.npmrc .npmrc"),
        new("npm|pnpm logout", "~/.npmrc"),
        new("yarn config unset|delete", ".yarnrc.yml ~/.yarnrc.yml"),
    ];
}
