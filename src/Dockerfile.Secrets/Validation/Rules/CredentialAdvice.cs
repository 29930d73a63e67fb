namespace DockerfileSecrets.Rules;

/// <summary>What works in place of a command that stores a credential, by the words that it begins with; the first that fits.</summary>
internal static class CredentialAdvice
{
    private const string Otherwise = "Mount the tool's credential file as the secret, or log out and remove the file in the same RUN.";

    private static readonly (string Tools, string Advice)[] Table =
    [
        ("npm, pnpm", "Mount an .npmrc as the secret (`target=/root/.npmrc`), or commit an .npmrc with `_authToken=${NPM_TOKEN}` and mount the secret with `env=NPM_TOKEN`."),
        ("yarn", "Commit a .yarnrc.yml with `npmAuthToken: \"${NPM_TOKEN}\"` and mount the secret with `env=NPM_TOKEN`."),
        ("pip, pip3", "Mount a pip.conf as the secret (`target=/etc/pip.conf`), or mount the index URL with `env=PIP_INDEX_URL`."),
        ("poetry", "Mount the secret with `env=POETRY_HTTP_BASIC_<NAME>_PASSWORD`."),
        ("git", "Use `git -c http.extraHeader=...` before the subcommand or GIT_CONFIG_* variables, which are not stored, or mount a .netrc as the secret."),
        ("dotnet, nuget", "Mount a NuGet.Config as the secret, or mount the secret with `env=NuGetPackageSourceCredentials_<name>`."),
        ("helm repo", "Pass `--username` and `--password` to `helm pull`, which stores neither, or name a file on a tmpfs mount with HELM_REPOSITORY_CONFIG."),
        ("docker, podman, nerdctl, skopeo, crane, oras, buildah, helm", "Mount the config.json as the secret, or log out in the same RUN."),
        ("aws", "Mount the credentials file as the secret (`target=/root/.aws/credentials`), or mount the keys with `env=`."),
        ("gcloud", "Mount the key and name it with GOOGLE_APPLICATION_CREDENTIALS, or put CLOUDSDK_CONFIG on a tmpfs mount."),
        ("az", "Put AZURE_CONFIG_DIR on a tmpfs mount, or run `az logout` and remove ~/.azure in the same RUN."),
        ("bundle, bundler", "Mount the secret as the variable that bundler reads (`env=BUNDLE_<HOST>`)."),
        ("composer", "Mount an auth.json as the secret, or mount it with `env=COMPOSER_AUTH`."),
        ("cargo", "Mount the secret with `env=CARGO_REGISTRIES_<NAME>_TOKEN`."),
        ("huggingface-cli, hf", "Mount the secret with `env=HF_TOKEN`."),
        ("gh", "Mount the secret with `env=GH_TOKEN`."),
        ("sentry-cli", "Mount the secret with `env=SENTRY_AUTH_TOKEN`."),
    ];

    public static string For(string command)
    {
        foreach (var (tools, advice) in Table)
        {
            if (tools.Split(", ").Any(tool => command == tool || command.StartsWith(tool + " ", StringComparison.Ordinal)))
            {
                return advice;
            }
        }

        return Otherwise;
    }
}
