namespace DockerfileSecrets.Flow.Models;

/// <summary>The command lines of code hosts, secret stores and other services.</summary>
internal static class ServiceTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("gh auth login", "~/.config/gh/hosts.yml") { Variables = "GH_CONFIG_DIR/", TakesInput = true },
        new("gh config set", "~/.config/gh/config.yml") { Variables = "GH_CONFIG_DIR/" },
        new("glab auth login", "~/.config/glab-cli/config.yml") { Variables = "GLAB_CONFIG_DIR/", TakesInput = true },
        new("sentry-cli login", "~/.sentryclirc") { TakesInput = true },
        new("vault login", "~/.vault-token") { TakesInput = true },
        new("terraform|tofu login", "~/.terraform.d/credentials.tfrc.json") { TakesInput = true },
        new("pulumi login", "~/.pulumi/credentials.json") { TakesInput = true },
        new("doppler configure set", "~/.doppler/.doppler.yaml"),
        new("ngrok authtoken|config", "~/.config/ngrok/ngrok.yml"),
        new("snyk auth|config", "~/.config/configstore/snyk.json"),
        new("fly|flyctl auth", "~/.fly/config.yml"),
        new("stripe config|login", "~/.config/stripe/config.toml"),
        new("kaggle config set", "~/.kaggle/kaggle.json"),
        new("mysql_config_editor set", "~/.mylogin.cnf") { TakesInput = true },
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("gh auth logout", "~/.config/gh"),
        new("glab auth logout", "~/.config/glab-cli"),
        new("terraform|tofu logout", "~/.terraform.d/credentials.tfrc.json"),
        new("pulumi logout", "~/.pulumi/credentials.json"),
        new("fly|flyctl auth logout", "~/.fly/config.yml"),
    ];
}
