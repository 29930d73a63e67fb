namespace DockerfileSecrets.Tests.Validation.Rules;

/// <summary>The values are put together when the tests run: no scanner of repositories shall take them for real ones.</summary>
public class HardcodedSecretTests
{
    private const string Random = "a8Kd92mXq0ZrT4vBnLs7WyEc1UhJ5gPf3oIxR6tYiQ8wMzNbVkDjHuGsFlAeCpO2T9r4X7b1K6n3V5m8Q0w";
    private const string Hex = "9f3a7c01d8e46b25f0c97e1b83d2a654";

    /// <summary>By number, so that no value gets into the name of a test.</summary>
    private static readonly string[] Tokens =
    [
        "gh" + "p_" + Random[..36],
        "gh" + "s_" + Random[..36],
        "github" + "_pat_" + Random[..70],
        "glp" + "at-" + Random[..20],
        "np" + "m_" + Random[..36],
        "pypi-" + "AgEIcHlwaS5vcmc" + Random[..60],
        "oy" + "2" + Random.ToLowerInvariant()[..43],
        "dckr" + "_pat_" + Random[..27],
        "AKI" + "A" + Random.ToUpperInvariant()[..16],
        "AIz" + "a" + Random[..35],
        "xox" + "b-" + "123456789012-" + Random[..24],
        "sk" + "_live_" + Random[..24],
        "S" + "G." + Random[..22] + "." + Random[..43],
        "S" + "K" + Hex,
        "h" + "f_" + new string([.. Random.Where(char.IsAsciiLetter)])[..34],
        "sk-" + "proj-" + Random[..60],
        "sk-" + "ant-api03-" + Random[..80],
        "Account" + "Key=" + Random[..80] + "AbCd12==",
        "ey" + "J" + Random[..30] + ".ey" + "J" + Random[..40] + "." + Random[..43],
        "-----BEGIN RSA " + "PRIVATE KEY-----\\nMIIE" + Random[..60],
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Tokens.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_token_of_a_known_format_is_found_in_every_instruction(int number)
    {
        var token = Tokens[number];
        foreach (var text in new[]
        {
            $"FROM scratch\nRUN x \"{token}\" y\n",
            $"FROM scratch\nENV A=\"{token}\"\n",
            $"FROM scratch\nLABEL a=\"{token}\"\n",
            $"FROM scratch\nCMD [\"x\", \"{token}\"]\n",
            $"FROM scratch\nCOPY <<EOF /x\nv {token}\nEOF\n",
            $"FROM scratch\nRUN a \\\n  # why\n  b {token}\n",
        })
        {
            var found = Assert.Single(Found.In("DFS306", text));
            AssertRedacted(text, found.Diagnostic, token);
            Assert.Contains(found.Marked[..8], token, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_token_in_a_variable_is_said_once()
    {
        var text = "FROM scratch\nENV NPM_TOKEN=" + Tokens[4] + "\n";
        Assert.Equal(["DFS306"], Found.All(text).Select(f => f.Diagnostic.Code));
    }

    [Theory]
    [InlineData("RUN x --password kP3vXw81TzLq")]
    [InlineData("RUN x --api-token=kP3vXw81TzLq y")]
    [InlineData("RUN DB_PASSWORD='kP3vXw81TzLq' x")]
    [InlineData("RUN echo 'password: kP3vXw81TzLq' > f")]
    [InlineData("RUN echo '{\\\"secret\\\": \\\"kP3vXw81TzLq\\\"}' > f")]
    [InlineData("RUN echo 'app:kP3vXw81TzLq' | chpasswd")]
    [InlineData("RUN sshpass -p kP3vXw81TzLq ssh h")]
    [InlineData("RUN mysql -uroot -pkP3vXw81TzLq -e x")]
    [InlineData("CMD [\"x\", \"--password=kP3vXw81TzLq\"]")]
    [InlineData("HEALTHCHECK CMD x --token kP3vXw81TzLq")]
    [InlineData("LABEL token=kP3vXw81TzLq")]
    [InlineData("ONBUILD RUN x --password kP3vXw81TzLq")]
    [InlineData("COPY <<EOF /etc/redis.conf\nrequirepass kP3vXw81TzLq\nEOF")]
    public void A_literal_behind_a_name_is_found(string line)
    {
        var text = $"FROM scratch\n{line}\n";
        var found = Assert.Single(Found.In("DFS306", text));
        Assert.Equal("kP3vXw81TzLq", found.Marked);
        AssertRedacted(text, found.Diagnostic, "kP3vXw81TzLq");
    }

    [Theory]
    [InlineData("RUN DB_PASSWORD=\"kP3v\"'Xw81TzLq' x", "kP3v\"'Xw81TzLq")]
    [InlineData("RUN x --password 'kP3v, Xw81;Tz'", "kP3v, Xw81;Tz")]
    [InlineData("RUN x --password=kP3v\\;Xw81Tz", "kP3v\\;Xw81Tz")]
    [InlineData("RUN export A=b API_TOKEN=kP3vXw81TzLq", "kP3vXw81TzLq")]
    [InlineData("RUN x --password \\\n  # why\n  kP3vXw81TzLq", "kP3vXw81TzLq")]
    [InlineData("RUN if true; then (x --token kP3vXw81TzLq); fi", "kP3vXw81TzLq")]
    [InlineData("RUN x $(y --password kP3vXw81TzLq)", "kP3vXw81TzLq")]
    [InlineData("RUN x ${DB_PASSWORD:-kP3vXw81TzLq}", "kP3vXw81TzLq")]
    [InlineData("RUN x ${DB_PASSWORD-kP3vXw81TzLq}", "kP3vXw81TzLq")]
    [InlineData("RUN GITHUB_PAT=kP3vXw81TzLq x", "kP3vXw81TzLq")]
    [InlineData("RUN PATH=/x githubPat=kP3vXw81TzLq x", "kP3vXw81TzLq")]
    [InlineData("RUN x 'db_pwd : kP3vXw81TzLq'", "kP3vXw81TzLq")]
    [InlineData("RUN psql -c \"alter user a identified by 'kP3vXw81TzLq'\"", "kP3vXw81TzLq")]
    [InlineData("RUN chpasswd <<< 'app:kP3vXw81TzLq'", "kP3vXw81TzLq")]
    [InlineData("RUN chpasswd <<EOF\napp:kP3vXw81TzLq\nEOF", "kP3vXw81TzLq")]
    [InlineData("RUN cat <<EOF | sudo chpasswd\napp:kP3vXw81TzLq\nEOF", "kP3vXw81TzLq")]
    [InlineData("RUN printf 'app:kP3vXw81TzLq\\n' | chpasswd -c SHA512", "kP3vXw81TzLq")]
    [InlineData("RUN printf '%s\\n' \"app:kP3vXw81TzLq\" | chpasswd", "kP3vXw81TzLq")]
    [InlineData("RUN echo kP3vXw81TzLq | passwd --stdin app", "kP3vXw81TzLq")]
    [InlineData("RUN echo kP3vXw81TzLq | docker login -u me --password-stdin", "kP3vXw81TzLq")]
    [InlineData("RUN docker login -u me -p kP3vXw81TzLq h.test", "kP3vXw81TzLq")]
    [InlineData("RUN curl -u bob:kP3vXw81TzLq https://h.test/", "kP3vXw81TzLq")]
    [InlineData("RUN curl --user=\"bob:kP3vXw81TzLq\" https://h.test/", "kP3vXw81TzLq")]
    [InlineData("RUN curl -H 'Authorization: Bearer kP3vXw81TzLq' https://h.test/", "kP3vXw81TzLq")]
    [InlineData("RUN redis-cli -a kP3vXw81TzLq ping", "kP3vXw81TzLq")]
    [InlineData("RUN sudo -E sshpass -pkP3vXw81TzLq ssh h", "kP3vXw81TzLq")]
    [InlineData("RUN bash -c \"echo 'app:kP3vXw81TzLq' | chpasswd\"", "kP3vXw81TzLq")]
    [InlineData("RUN <<EOF\nset -e\n# password: kP3vXw81TzLq\nEOF", "kP3vXw81TzLq")]
    [InlineData("RUN <<EOF cat > /etc/x\npassword = kP3vXw81TzLq\nEOF", "kP3vXw81TzLq")]
    [InlineData("RUN ) x --password kP3vXw81TzLq", "kP3vXw81TzLq")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN x --password kP3vXw81TzLq", "kP3vXw81TzLq")]
    public void The_commands_of_a_RUN_are_read_as_the_shell_reads_them(string lines, string marked)
    {
        var text = $"FROM scratch\n{lines}\n";
        var found = Assert.Single(Found.In("DFS306", text));
        Assert.Equal(marked, found.Marked);
        AssertRedacted(text, found.Diagnostic, "kP3vXw81TzLq");
    }

    [Theory]
    [InlineData("RUN curl -u \"bob:$(cat /run/secrets/p)\" https://h.test/")]
    [InlineData("RUN curl -u bob:$PASSWORD https://h.test/")]
    [InlineData("RUN curl -u user:password https://h.test/")]
    [InlineData("RUN curl -u bob https://h.test/")]
    [InlineData("RUN curl -H \"Authorization: Bearer $TOKEN\" https://h.test/")]
    [InlineData("RUN mkdir -p /var/lib/mysql && mysql -u root -p")]
    [InlineData("RUN cat /run/secrets/p | chpasswd")]
    [InlineData("RUN echo \"app:$(cat /run/secrets/p)\" | chpasswd")]
    [InlineData("RUN chpasswd -e <<< 'app:kP3vXw81TzLq'")]
    [InlineData("RUN docker login -u me --password-stdin < /run/secrets/p")]
    [InlineData("RUN x ${DB_PASSWORD:-$OTHER}")]
    [InlineData("RUN x --password --verbose1 -x")]
    [InlineData("RUN docker run -p 127.0.0.1:8080:80 x && echo login")]
    public void A_command_that_gets_its_secret_elsewhere_is_left_alone(string line) => Assert.Empty(Found.In("DFS306", $"FROM scratch\n{line}\n"));

    [Theory]
    [InlineData("RUN echo 'root:$PASS' | chpasswd")]
    [InlineData("RUN echo 'root:changeme' | chpasswd")]
    [InlineData("RUN echo 'root:$6$abc$kP3vXw81TzLqRm' | chpasswd -e")]
    [InlineData("RUN x --password $PASSWORD")]
    [InlineData("RUN x --password \"$(cat /run/secrets/p)\"")]
    [InlineData("RUN x --password your-password1")]
    [InlineData("RUN x --password-file secrets/Pass1word2.x")]
    [InlineData("RUN x --token-url https://h0st.example.com/T0ken")]
    [InlineData("RUN x token=550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("RUN gpg --recv-keys 0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D")]
    [InlineData("RUN gpg --keyserver h --recv-key key=0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D")]
    [InlineData("RUN echo \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  f\" | sha256sum -c")]
    [InlineData("RUN git checkout 5d1f7c3e9b0a4f6d8c2e1b3a5c7d9e0f1a2b3c4d")]
    [InlineData("FROM alpine@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("RUN pip install tokenizers==0.15.2 secretstorage==3.3.3")]
    [InlineData("RUN sed -i 's/password=.*/password=@PASSWORD1@/' f")]
    [InlineData("RUN x --mount-secret id=api_key_2024a")]
    [InlineData("RUN --mount=type=secret,id=Token2024ab x")]
    [InlineData("RUN echo Enter password 12345abcde now")]
    [InlineData("RUN echo data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4")]
    [InlineData("ENV SHA=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void What_is_no_secret_is_left_alone(string line) => Assert.Empty(Found.In("DFS306", $"FROM scratch\n{line}\n"));

    [Fact]
    public void A_token_that_is_spelled_out_as_none_is_left_alone()
    {
        Assert.Empty(Found.In("DFS306", "FROM scratch\nRUN x gh" + "p_" + new string('x', 36) + " AKI" + "AIOSFODNN7EXAMPLE\n"));
        Assert.Empty(Found.In("DFS306", "FROM scratch\nRUN echo \"-----BEGIN RSA PRIVATE " + "KEY-----\\n$KEY\" > f\n"));
        Assert.Empty(Found.In("DFS306", "FROM scratch\nRUN x my_gh" + "p_" + Random[..36] + "\n"));
    }

    private static void AssertRedacted(string text, Diagnostic diagnostic, string value)
    {
        var shown = string.Join('\n', diagnostic.Related.Concat(diagnostic.Flow).Select(r => r.Message).Concat(diagnostic.Fixes.Select(f => f.Title)).Append(diagnostic.Message));
        for (var i = 0; i + 5 <= value.Length; i++)
        {
            if (value.Substring(i, 5).Any(char.IsAsciiDigit))
            {
                Assert.DoesNotContain(value.Substring(i, 5), shown, StringComparison.Ordinal);
            }
        }

        Assert.Contains(diagnostic.SensitiveSpans, s => text.Substring(s.Start, s.Length) == text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }
}
