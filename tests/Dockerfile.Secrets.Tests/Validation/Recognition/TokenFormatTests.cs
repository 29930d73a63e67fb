namespace DockerfileSecrets.Tests.Validation.Recognition;

/// <summary>Tokens that are known by their form. Their values are made when the tests run, so that none stands in a name or in a file.</summary>
public class TokenFormatTests
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>What their makers publish: what they begin with, what follows, and how much of it.</summary>
    [Theory]
    [InlineData("GitHub token", "gh|p_", "alnum", 36, 251)]
    [InlineData("GitHub token", "gh|o_", "alnum", 36, 251)]
    [InlineData("GitHub token", "gh|u_", "alnum", 36, 251)]
    [InlineData("GitHub token", "gh|s_", "alnum", 36, 251)]
    [InlineData("GitHub token", "gh|r_", "alnum", 36, 251)]
    [InlineData("GitHub token", "github|_pat_", "word", 60, 244)]
    [InlineData("GitLab token", "glp|at-", "dotted", 20, 300)]
    [InlineData("GitLab token", "gld|t-", "word", 20, 300)]
    [InlineData("GitLab token", "glr|t-", "dotted", 20, 300)]
    [InlineData("GitLab token", "glp|tt-", "hex", 40, 40)]
    [InlineData("GitLab token", "glc|bt-", "word", 20, 300)]
    [InlineData("Bitbucket token", "AT|BB", "alnum", 32, 40)]
    [InlineData("Atlassian token", "AT|ATT3", "base64", 100, 300)]
    [InlineData("npm token", "np|m_", "alnum", 36, 36)]
    [InlineData("PyPI token", "pypi|-AgEIcHlwaS5vcmc", "word", 50, 1024)]
    [InlineData("PyPI token", "pypi|-AgENdGVzdC5weXBpLm9yZw", "word", 50, 1024)]
    [InlineData("NuGet key", "oy|2", "lower", 43, 43)]
    [InlineData("RubyGems key", "ruby|gems_", "hex", 48, 48)]
    [InlineData("crates.io token", "ci|o", "alnum", 32, 32)]
    [InlineData("Docker token", "dckr|_pat_", "word", 27, 40)]
    [InlineData("Docker token", "dckr|_oat_", "word", 27, 60)]
    [InlineData("Artifactory key", "AK|Cp", "alnum", 60, 80)]
    [InlineData("AWS access key id", "AK|IA", "upper", 16, 16)]
    [InlineData("AWS access key id", "AS|IA", "upper", 16, 16)]
    [InlineData("Google API key", "AI|za", "word", 35, 35)]
    [InlineData("Google OAuth secret", "GOC|SPX-", "word", 28, 28)]
    [InlineData("Google OAuth token", "ya|29.", "dotted", 60, 1024)]
    [InlineData("Azure storage key", "Account|Key=", "base64", 86, 90)]
    [InlineData("DigitalOcean token", "do|p_v1_", "hex", 64, 64)]
    [InlineData("Databricks token", "da|pi", "hex", 32, 32)]
    [InlineData("Vault token", "hv|s.", "word", 24, 300)]
    [InlineData("Vault token", "hv|b.", "word", 100, 300)]
    [InlineData("Pulumi token", "pu|l-", "hex", 40, 40)]
    [InlineData("Doppler token", "dp|.pt.", "alnum", 40, 44)]
    [InlineData("Hugging Face token", "h|f_", "letters", 34, 40)]
    [InlineData("OpenAI key", "sk|-proj-", "word", 40, 200)]
    [InlineData("OpenAI key", "sk|-svcacct-", "word", 40, 200)]
    [InlineData("OpenAI key", "sk|-", "alnum", 48, 48)]
    [InlineData("Anthropic key", "sk|-ant-", "word", 40, 200)]
    [InlineData("Replicate token", "r|8_", "alnum", 37, 37)]
    [InlineData("Slack token", "xo|xb-", "word", 20, 200)]
    [InlineData("Slack token", "xo|xp-", "word", 20, 200)]
    [InlineData("Slack token", "xo|xa-", "word", 20, 200)]
    [InlineData("Slack token", "xo|xs-", "word", 20, 200)]
    [InlineData("Slack token", "xa|pp-", "word", 20, 200)]
    [InlineData("Slack webhook", "hooks.|slack.com/services/T", "base64", 30, 80)]
    [InlineData("SendGrid key", "S|G.", "dotted", 66, 66)]
    [InlineData("Twilio key", "S|K", "hex", 32, 32)]
    [InlineData("Mailgun key", "ke|y-", "hex", 32, 32)]
    [InlineData("Stripe key", "sk|_live_", "alnum", 16, 247)]
    [InlineData("Stripe key", "rk|_live_", "alnum", 16, 247)]
    [InlineData("Shopify token", "shp|at_", "hex", 32, 32)]
    [InlineData("Square token", "sq|0csp-", "word", 43, 43)]
    [InlineData("Grafana token", "gl|sa_", "word", 41, 41)]
    [InlineData("New Relic key", "NR|AK-", "upper", 27, 27)]
    [InlineData("Postman key", "PM|AK-", "word", 59, 59)]
    [InlineData("Linear key", "li|n_api_", "alnum", 40, 40)]
    [InlineData("age key", "AGE-SECRET|-KEY-1", "upper", 58, 58)]
    public void A_token_is_found_where_all_of_its_form_is_there(string name, string parts, string characters, int least, int most)
    {
        var prefix = parts.Replace("|", "", StringComparison.Ordinal);
        var (shortest, longest) = (prefix + Made(characters, least), prefix + Made(characters, most));
        Assert.Equal([shortest], FoundIn($"a {shortest}\n"));
        Assert.Equal([longest], FoundIn($"\"{longest}\""));
        Assert.Equal([shortest, longest], FoundIn($"{shortest} {longest}"));
        Assert.Empty(FoundIn($"a {prefix}{Made(characters, least - 1)} b"));
        Assert.Empty(FoundIn($"a {prefix}{Made(characters, most + 1)} b"));
        Assert.Empty(FoundIn($"a{shortest}"));
        Assert.Empty(FoundIn($"9{shortest}"));
        Assert.Empty(FoundIn($"_{shortest}"));
        var text = $"FROM scratch\nLABEL a=\"{shortest}\"\n";
        var found = Assert.Single(Found.In("DFS306", text));
        Assert.Equal(
            ($"A secret is written here ({name}): everybody who has the file or the image can read it. Revoke it, and mount a new one as a secret where it is used.", DiagnosticConfidence.Certain),
            (found.Diagnostic.Message, found.Diagnostic.Confidence));
    }

    [Fact]
    public void Tokens_are_masked_and_all_else_stays()
    {
        var token = "np" + "m_" + Made("alnum", 36);
        var signed = "ey" + "J" + Made("word", 20) + ".ey" + "J" + Made("word", 20) + "." + Made("word", 30);
        var key = "-----BEGIN " + "PRIVATE KEY-----\n" + Made("alnum", 40) + "\r\n" + Made("alnum", 10) + "\n-----END PRIVATE KEY-----";
        var text = $"é {signed} b\n{key}\nc {token};";
        Assert.Equal([signed, key, token], FoundIn(text));
        Assert.Equal(
            $"é {new string('*', signed.Length)} b\n{new string('*', 27)}\n{new string('*', 40)}\r\n{new string('*', 10)}\n{new string('*', 25)}\nc {new string('*', token.Length)};",
            SensitiveText.Mask(text));
        foreach (var plain in new[] { "", "a", "FROM alpine", "eyJ PRIVATE KEY np" + "m_" })
        {
            Assert.Same(plain, SensitiveText.Mask(plain));
            Assert.Empty(SensitiveText.Find(plain));
        }

        Assert.Throws<ArgumentNullException>(() => SensitiveText.Find(null!));
    }

    [Theory]
    [InlineData("RSA ")]
    [InlineData("EC ")]
    [InlineData("OPENSSH ")]
    [InlineData("")]
    public void Private_keys_of_every_kind_are_found(string kind)
    {
        var key = $"-----BEGIN {kind}PRIVATE " + "KEY-----\n" + Made("alnum", 64) + $"\n-----END {kind}PRIVATE KEY-----";
        Assert.Equal([key], FoundIn($"a {key} b"));
        Assert.Equal("A secret is written here (private key): everybody", Assert.Single(Found.In("DFS306", $"FROM scratch\nCOPY <<E /k\n{key}\nE\n")).Diagnostic.Message[..49]);
        Assert.Empty(FoundIn($"-----BEGIN {kind}PRIVATE " + "KEY-----\n$KEY\n"));
    }

    [Fact]
    public void A_signed_token_has_three_parts()
    {
        var (head, body, sign) = ("ey" + "J" + Made("word", 20), "ey" + "J" + Made("word", 20), Made("word", 30));
        Assert.Equal([$"{head}.{body}.{sign}"], FoundIn($"a={head}.{body}.{sign} b"));
        Assert.Empty(FoundIn($"{head}.{body}"));
        Assert.Empty(FoundIn($"{head}.{sign}.{sign}"));
        Assert.Contains("(JSON Web Token)", Assert.Single(Found.In("DFS306", $"FROM scratch\nLABEL a=\"{head}.{body}.{sign}\"\n")).Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("np|m_", 36)]
    [InlineData("S|K", 32)]
    public void A_token_is_found_wherever_a_word_begins(string prefix, int length)
    {
        var token = prefix.Replace("|", "", StringComparison.Ordinal) + Made("hex", length);
        for (var before = 0; before < 100; before++)
        {
            foreach (var filler in new[] { new string(' ', before), new string('\u00e9', before), string.Concat(Enumerable.Repeat("a-", before)), new string('x', before) + "=" })
            {
                Assert.Equal([token], FoundIn(filler + token));
                Assert.Equal([token, token], FoundIn(filler + token + "\n" + filler + token + " b"));
                Assert.Empty(FoundIn(filler + "x" + token));
                Assert.Empty(FoundIn(filler + "_" + token));
            }
        }
    }

    [Fact]
    public void What_hardly_changes_is_no_token()
    {
        Assert.Empty(FoundIn("np" + "m_" + string.Concat(Enumerable.Repeat("ab", 18))));
        Assert.Empty(FoundIn("np" + "m_" + new string('a', 36)));
        Assert.Empty(FoundIn("np" + "m_" + "EXAMPLE" + Made("alnum", 29)));
    }

    private static string[] FoundIn(string text) => [.. SensitiveText.Find(text).Select(s => text.Substring(s.Start, s.Length))];

    /// <summary>Characters that hardly repeat; the same for each length, from its beginning on.</summary>
    private static string Made(string kind, int length)
    {
        var characters = kind switch
        {
            "alnum" => Digits + Lower + Upper,
            "letters" => Lower + Upper,
            "lower" => Digits + Lower,
            "upper" => Digits + Upper,
            "hex" => Digits + "abcdefABCDEF",
            "word" => Digits + Lower + Upper + "_-",
            "dotted" => Digits + Lower + Upper + "_-.",
            _ => Digits + Lower + Upper + "+/=",
        };
        return string.Concat(Enumerable.Range(0, length).Select(i => characters[((i * 17) + 5) % characters.Length]));
    }
}
