using System.Collections.Immutable;
using static DockerfileSecrets.Recognition.TokenCharacters;

namespace DockerfileSecrets.Recognition;

/// <summary>The tokens that are known by their form: what their makers publish about it. Tokens for tests, and those meant to be public, are not here.</summary>
internal static class TokenFormats
{
    private const int Any = 1024;

    public static ImmutableArray<TokenFormat> All { get; } =
    [
        .. Hosting(), .. Packages(), .. Clouds(), .. Models(), .. Messages(), .. Services(),
    ];

    private static TokenFormat[] Hosting() =>
    [
        new("GitHub token", "ghp_", Alphanumeric, 36, 251),
        new("GitHub token", "gho_", Alphanumeric, 36, 251),
        new("GitHub token", "ghu_", Alphanumeric, 36, 251),
        new("GitHub token", "ghs_", Alphanumeric, 36, 251),
        new("GitHub token", "ghr_", Alphanumeric, 36, 251),
        new("GitHub token", "github_pat_", Word, 60, 244),
        new("GitLab token", "glpat-", Dotted, 20, 300),
        new("GitLab token", "gldt-", Word, 20, 300),
        new("GitLab token", "glrt-", Dotted, 20, 300),
        new("GitLab token", "glptt-", Hexadecimal, 40, 40),
        new("GitLab token", "glcbt-", Word, 20, 300),
        new("Bitbucket token", "ATBB", Alphanumeric, 32, 40),
        new("Atlassian token", "ATATT3", Base64, 100, 300),
    ];

    private static TokenFormat[] Packages() =>
    [
        new("npm token", "npm_", Alphanumeric, 36, 36),
        new("PyPI token", "pypi-AgEIcHlwaS5vcmc", Word, 50, Any),
        new("PyPI token", "pypi-AgENdGVzdC5weXBpLm9yZw", Word, 50, Any),
        new("NuGet key", "oy2", LowerAlphanumeric, 43, 43),
        new("RubyGems key", "rubygems_", Hexadecimal, 48, 48),
        new("crates.io token", "cio", Alphanumeric, 32, 32),
        new("Docker token", "dckr_pat_", Word, 27, 40),
        new("Docker token", "dckr_oat_", Word, 27, 60),
        new("Artifactory key", "AKCp", Alphanumeric, 60, 80),
    ];

    private static TokenFormat[] Clouds() =>
    [
        new("AWS access key id", "AKIA", UpperAlphanumeric, 16, 16),
        new("AWS access key id", "ASIA", UpperAlphanumeric, 16, 16),
        new("Google API key", "AIza", Word, 35, 35),
        new("Google OAuth secret", "GOCSPX-", Word, 28, 28),
        new("Google OAuth token", "ya29.", Dotted, 60, Any),
        new("Azure storage key", "AccountKey=", Base64, 86, 90),
        new("DigitalOcean token", "dop_v1_", Hexadecimal, 64, 64),
        new("Databricks token", "dapi", Hexadecimal, 32, 32),
        new("Vault token", "hvs.", Word, 24, 300),
        new("Vault token", "hvb.", Word, 100, 300),
        new("Pulumi token", "pul-", Hexadecimal, 40, 40),
        new("Doppler token", "dp.pt.", Alphanumeric, 40, 44),
    ];

    private static TokenFormat[] Models() =>
    [
        new("Hugging Face token", "hf_", Letters, 34, 40),
        new("OpenAI key", "sk-proj-", Word, 40, 200),
        new("OpenAI key", "sk-svcacct-", Word, 40, 200),
        new("OpenAI key", "sk-", Alphanumeric, 48, 48),
        new("Anthropic key", "sk-ant-", Word, 40, 200),
        new("Replicate token", "r8_", Alphanumeric, 37, 37),
    ];

    private static TokenFormat[] Messages() =>
    [
        new("Slack token", "xoxb-", Word, 20, 200),
        new("Slack token", "xoxp-", Word, 20, 200),
        new("Slack token", "xoxa-", Word, 20, 200),
        new("Slack token", "xoxs-", Word, 20, 200),
        new("Slack token", "xapp-", Word, 20, 200),
        new("Slack webhook", "hooks.slack.com/services/T", Base64, 30, 80),
        new("SendGrid key", "SG.", Dotted, 66, 66),
        new("Twilio key", "SK", Hexadecimal, 32, 32),
        new("Mailgun key", "key-", Hexadecimal, 32, 32),
    ];

    private static TokenFormat[] Services() =>
    [
        new("Stripe key", "sk_live_", Alphanumeric, 16, 247),
        new("Stripe key", "rk_live_", Alphanumeric, 16, 247),
        new("Shopify token", "shpat_", Hexadecimal, 32, 32),
        new("Square token", "sq0csp-", Word, 43, 43),
        new("Grafana token", "glsa_", Word, 41, 41),
        new("New Relic key", "NRAK-", UpperAlphanumeric, 27, 27),
        new("Postman key", "PMAK-", Word, 59, 59),
        new("Linear key", "lin_api_", Alphanumeric, 40, 40),
        new("age key", "AGE-SECRET-KEY-1", UpperAlphanumeric, 58, 58),
    ];
}
