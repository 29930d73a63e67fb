namespace DockerfileSecrets.Flow.Models;

/// <summary>bundler, gem, composer, and mix of Elixir. (bundler.io: bundle config; getcomposer.org: authentication.)</summary>
internal static class RubyAndPhpTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("bundle|bundler config", "~/.bundle/config") { Variables = "BUNDLE_USER_CONFIG BUNDLE_APP_CONFIG/", Otherwise = [("--local", ".bundle/config")] },
        new("gem sources|source", "~/.gemrc"),
        new("gem signin", "~/.gem/credentials") { TakesInput = true },
        new("composer config|global", "auth.json") { Otherwise = [("-g --global global", "~/.composer/auth.json")], OtherwiseIn = "COMPOSER_HOME", FileOptions = "-f --file" },
        new("mix hex.organization|hex.repo|hex.config", "~/.hex/hex.config"),
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("bundle|bundler config unset", "~/.bundle/config .bundle/config"),
        new("bundle|bundler config --delete", "~/.bundle/config .bundle/config"),
        new("gem sources -r", "~/.gemrc"),
        new("gem signout", "~/.gem/credentials"),
        new("composer config --unset", "auth.json ~/.composer/auth.json"),
    ];
}
