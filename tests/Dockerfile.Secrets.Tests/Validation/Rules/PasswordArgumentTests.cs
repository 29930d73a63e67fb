namespace DockerfileSecrets.Tests.Validation.Rules;

/// <summary>Programs that take a password, and what is named like a secret, in a RUN: what is found, and how it is called.</summary>
public class PasswordArgumentTests
{
    private const string Secret = "kP3vXw81TzLq";

    [Theory]
    [InlineData("sshpass -p {} ssh h", "password of a user")]
    [InlineData("sshpass -p{} ssh h", "password of a user")]
    [InlineData("mysql -p{} x", "password of a user")]
    [InlineData("mysqladmin -p{} x", "password of a user")]
    [InlineData("mysqldump -uroot -p{} x", "password of a user")]
    [InlineData("mysqlimport -p{} x", "password of a user")]
    [InlineData("mysqlsh -p{} x", "password of a user")]
    [InlineData("mariadb -p{} x", "password of a user")]
    [InlineData("mariadb-admin -p{} x", "password of a user")]
    [InlineData("mariadb-dump -p{} x", "password of a user")]
    [InlineData("curl -u bob:{} h", "password of a user")]
    [InlineData("curl -ubob:{} h", "password of a user")]
    [InlineData("curl --user bob:{} h", "password of a user")]
    [InlineData("curl --user=bob:{} h", "password of a user")]
    [InlineData("curl -U bob:{} h", "password of a user")]
    [InlineData("curl -fsSLu bob:{} h", "password of a user")]
    [InlineData("curl -sSubob:{} h", "password of a user")]
    [InlineData("curl -fU bob:{} h", "password of a user")]
    [InlineData("curl \\\n\t-u bob:{} h", "password of a user")]
    [InlineData("curl --proxy-user bob:{} h", "password of a user")]
    [InlineData("redis-cli -a {} ping", "password of a user")]
    [InlineData("docker login -u me -p {} h", "password of a user")]
    [InlineData("podman login -u me -p {} h", "password of a user")]
    [InlineData("buildah login -u me -p {} h", "password of a user")]
    [InlineData("skopeo login -u me -p {} h", "password of a user")]
    [InlineData("helm registry login -u me -p {} h", "password of a user")]
    [InlineData("az login -u me -p {}", "password of a user")]
    [InlineData("oras login -u me -p {} h", "password of a user")]
    [InlineData("crane auth login -u me -p {} h", "password of a user")]
    [InlineData("sudo redis-cli -a {} ping", "password of a user")]
    [InlineData("doas redis-cli -a {} ping", "password of a user")]
    [InlineData("env A=b redis-cli -a {} ping", "password of a user")]
    [InlineData("command redis-cli -a {} ping", "password of a user")]
    [InlineData("exec redis-cli -a {} ping", "password of a user")]
    [InlineData("sudo -E nice -n5 redis-cli -a {} ping", "password of a user")]
    [InlineData("nohup /usr/bin/redis-cli -a {} ping", "password of a user")]
    [InlineData("time redis-cli -a {} ping", "password of a user")]
    [InlineData("/usr/bin/time -v redis-cli -a {} ping", "password of a user")]
    [InlineData("echo app:{} | chpasswd", "password of a user")]
    [InlineData("/bin/echo app:{} | sudo chpasswd", "password of a user")]
    [InlineData("echo -e 'a:$X\\napp:{}' | chpasswd", "password of a user")]
    [InlineData("printf '%s' app:{} | chpasswd", "password of a user")]
    [InlineData("chpasswd <<E\n# none\na:$X\napp: {} \nE", "password of a user")]
    [InlineData("passwd app <<< {}", "password of a user")]
    [InlineData("x --password-stdin <<< {}", "password of a user")]
    [InlineData("A_TOKEN={} x", "value of `A_TOKEN`")]
    [InlineData("x --api-token={}", "value of `--api-token`")]
    [InlineData("x --api-token {}", "value of `--api-token`")]
    [InlineData("x api_token={}", "value of `api_token`")]
    [InlineData("x -Dapi.token={}", "value of `-Dapi.token`")]
    [InlineData("x ${A_TOKEN:-{}}", "value of `A_TOKEN`")]
    [InlineData("x ${A_TOKEN-{}}", "value of `A_TOKEN`")]
    [InlineData("x ${A_TOKEN:={}}", "value of `A_TOKEN`")]
    [InlineData("x ${A_TOKEN={}}", "value of `A_TOKEN`")]
    [InlineData("x db_pass={}", "value of `db_pass`")]
    [InlineData("x db_pwd={}", "value of `db_pwd`")]
    [InlineData("x client_secret={}", "value of `client_secret`")]
    [InlineData("x api_key={}", "value of `api_key`")]
    [InlineData("x npm_auth={}", "value of `npm_auth`")]
    [InlineData("x credential={}", "value of `credential`")]
    [InlineData("x GITHUB_PAT={}", "value of `GITHUB_PAT`")]
    [InlineData("echo -n {} | x --password-stdin", "password of a user")]
    [InlineData("echo -e {} | x --password-stdin", "password of a user")]
    [InlineData("echo -E {} | x --password-stdin", "password of a user")]
    [InlineData("echo -nE {} | x --password-stdin", "password of a user")]
    [InlineData("printf {} | x --password-stdin", "password of a user")]
    [InlineData("printf '%s' {} | x --password-stdin", "password of a user")]
    [InlineData("printf '%s\\n' {} | x --password-stdin", "password of a user")]
    [InlineData("x 'api_token: {}'", "value of `api_token`")]
    [InlineData("x 'api_token => {}'", "value of `api_token`")]
    [InlineData("x 'api_token := {}'", "value of `api_token`")]
    [InlineData("x 'Authorization: Bearer {}'", "value of `Authorization`")]
    [InlineData("x 'authorization = basic {}'", "value of `Authorization`")]
    [InlineData("x 'Authorization: token {}'", "value of `Authorization`")]
    [InlineData("x 'requirepass {}'", "value of `requirepass`")]
    [InlineData("x 'masterauth {}'", "value of `masterauth`")]
    [InlineData("x \"identified by '{}'\"", "value of `identified by`")]
    [InlineData("x \"IDENTIFIED BY '{}'\"", "value of `IDENTIFIED BY`")]
    public void A_password_that_is_written_out_is_found(string command, string what)
    {
        var text = $"FROM scratch\nRUN {command}\n".Replace("{}", Secret, StringComparison.Ordinal);
        var found = Assert.Single(Found.In("DFS306", text));
        Assert.Equal(
            (Secret, $"A secret is written here ({what}): everybody who has the file or the image can read it. Revoke it, and mount a new one as a secret where it is used.", DiagnosticConfidence.Likely),
            (found.Marked, found.Diagnostic.Message, found.Diagnostic.Confidence));
    }

    [Theory]
    [InlineData("sshpass -p hunter ssh h")]
    [InlineData("echo app:hunter | chpasswd")]
    [InlineData("curl -u bob:hunter h")]
    [InlineData("curl -sSu bob:hunter h")]
    [InlineData("wget --password=hunter h")]
    [InlineData("wget --password hunter h")]
    [InlineData("wget --user=bob --http-password=hunter h")]
    [InlineData("wget --ftp-password=hunter ftp://h")]
    [InlineData("wget --proxy-password=hunter h")]
    [InlineData("mysql -u bob --password=hunter x")]
    [InlineData("mysqladmin --password=hunter x")]
    public void A_password_that_anybody_guesses_is_a_sign_only(string command)
    {
        var found = Assert.Single(Found.In("DFS306", $"FROM scratch\nRUN {command}\n"));
        Assert.Equal(("hunter", DiagnosticConfidence.Heuristic), (found.Marked, found.Diagnostic.Confidence));
    }

    [Theory]
    [InlineData("sshpass -p")]
    [InlineData("sshpass -p $P ssh h")]
    [InlineData("sshpass -p `cat p` ssh h")]
    [InlineData("sshpass -f {} ssh h")]
    [InlineData("mysql -p {}")]
    [InlineData("mkdir -p{}")]
    [InlineData("curl -u :{} h")]
    [InlineData("curl -u user:{} h")]
    [InlineData("curl -u username:{} h")]
    [InlineData("curl -u bob:secret h")]
    [InlineData("curl -u bob:pass h")]
    [InlineData("curl -u bob:pwd h")]
    [InlineData("curl -ou bob:{} h")]
    [InlineData("curl -sSLo u bob:{} h")]
    [InlineData("curl -fsSLu $U:$P h")]
    [InlineData("curl -u bob: h")]
    [InlineData("curl -u bob h")]
    [InlineData("curl -fsSu user:{} h")]
    [InlineData("docker run -u 1000:1000 h")]
    [InlineData("chown -u 1000:1000 h")]
    [InlineData("wget --password= h")]
    [InlineData("wget --password=password h")]
    [InlineData("wget --password=$P h")]
    [InlineData("wget --http-password=\"$(cat /p)\" h")]
    [InlineData("wget --password=changeme h")]
    [InlineData("mysql --password x")]
    [InlineData("mysql --password=secret x")]
    [InlineData("docker run -p {} h")]
    [InlineData("docker x -p {} h")]
    [InlineData("redis-cli -x {} ping")]
    [InlineData("echo app:{} | chpasswd --encrypted")]
    [InlineData("echo app:{} | cat")]
    [InlineData("cat app:{} | chpasswd")]
    [InlineData("echo {} | chpasswd")]
    [InlineData("echo -x {} | x --password-stdin")]
    [InlineData("echo -nx {} | x --password-stdin")]
    [InlineData("x --token $A -token {}")]
    [InlineData("printf '%d' {} | x --password-stdin")]
    [InlineData("echo app: | chpasswd")]
    [InlineData("x --password-stdin < {}")]
    [InlineData("x --token=short1")]
    [InlineData("x --token a=kP3vXw81TzLq")]
    [InlineData("x --token kP3vXw81T")]
    [InlineData("x --key {}")]
    [InlineData("x --name {}")]
    [InlineData("x ${A_NAME:-{}}")]
    [InlineData("x ${A_TOKEN:+{}}")]
    [InlineData("x ${A_TOKEN#{}}")]
    [InlineData("x ---token {}")]
    [InlineData("x -token {}")]
    [InlineData("x token {}")]
    [InlineData("sudo && env A=b && x --token")]
    [InlineData("x login -p 1 && docker run -p {} h")]
    [InlineData("curl --user=user:{} h")]
    [InlineData("curl -uuser:{} h")]
    [InlineData("redis-cli -a password ping")]
    [InlineData("redis-cli -a pass ping")]
    [InlineData("redis-cli -a pwd ping")]
    [InlineData("redis-cli -a token ping")]
    [InlineData("redis-cli -a secret ping")]
    [InlineData("redis-cli -a user ping")]
    [InlineData("redis-cli -a username ping")]
    [InlineData("redis-cli -a")]
    public void Other_words_are_left_alone(string command) => Assert.Empty(Found.In("DFS306", $"FROM scratch\nRUN {command.Replace("{}", Secret, StringComparison.Ordinal)}\n"));

    /// <summary>What the shell puts together, which a plain reading of the text would cut.</summary>
    [Theory]
    [InlineData("api_token='{}'")]
    [InlineData("x api_token='{}'")]
    [InlineData("x api.token='{}'")]
    [InlineData("x api-token='{}'")]
    [InlineData("x _api_token='{}'")]
    [InlineData("x --api.token='{}'")]
    [InlineData("x --api-token '{}'")]
    [InlineData("sshpass -p '{}' ssh h")]
    [InlineData("sshpass -p'{}' ssh h")]
    [InlineData("mysql -p'{}'")]
    [InlineData("x ${A_TOKEN:-'{}'}")]
    [InlineData("echo 'app:{}' | chpasswd")]
    [InlineData("chpasswd <<< 'app:{}'")]
    [InlineData("x --password-stdin <<E\n{}\nE")]
    [InlineData("passwd app <<E\n{}\n{}\nE")]
    public void A_quoted_value_is_read_whole(string command)
    {
        var text = $"FROM scratch\nRUN {command}\n".Replace("{}", "kP3v,Xw81;Tz#Lq", StringComparison.Ordinal);
        Assert.Equal(["kP3v,Xw81;Tz#Lq"], Found.In("DFS306", text).Select(f => f.Marked));
    }

    [Theory]
    [InlineData("printf 'a:kP3vXw81TzLq\\nb:zQ7mLk20VbNr\\n' | chpasswd && curl -u c:wE5tYu93XcBn h")]
    [InlineData("printf '\\na:kP3vXw81TzLq\\nbob:zQ7mLk20VbNr\\nc:wE5tYu93XcBn' | chpasswd")]
    [InlineData("chpasswd <<E\n\na:kP3vXw81TzLq\nbob:zQ7mLk20VbNr\n\nc: wE5tYu93XcBn\nE")]
    [InlineData("x --api-token=kP3vXw81TzLq --db-password zQ7mLk20VbNr SECRET_KEY=wE5tYu93XcBn")]
    public void Every_one_of_several_is_found(string command) =>
        Assert.Equal(["kP3vXw81TzLq", "zQ7mLk20VbNr", "wE5tYu93XcBn"], Found.In("DFS306", $"FROM scratch\nRUN {command}\n").Select(f => f.Marked));

    [Fact]
    public void A_password_on_the_input_is_the_whole_first_line() =>
        Assert.Equal(["ab:kP3vXw81TzLq"], Found.In("DFS306", "FROM scratch\nRUN x --password-stdin <<< 'ab:kP3vXw81TzLq'\n").Select(f => f.Marked));

    [Fact]
    public void Behind_an_option_ten_characters_are_asked_for()
    {
        Assert.Equal(["kP3vXw81Tz"], Found.In("DFS306", "FROM scratch\nRUN x --token kP3vXw81Tz\n").Select(f => f.Marked));
        Assert.Empty(Found.In("DFS306", "FROM scratch\nRUN x --token kP3vXw81T\n"));
        Assert.Equal(["kP3vXw81"], Found.In("DFS306", "FROM scratch\nRUN x --token=kP3vXw81\n").Select(f => f.Marked));
    }

    /// <summary>The commands of other shells are no commands here, but their text is read.</summary>
    [Theory]
    [InlineData("sshpass -p {} ssh h", "password of a user")]
    [InlineData("mysql -u root -p{}", "password of a user")]
    [InlineData("echo app:{} | chpasswd", "password of a user")]
    [InlineData("echo app:{} | sudo /usr/sbin/chpasswd", "password of a user")]
    [InlineData("x --token {}", "value of `--token`")]
    [InlineData("x token={}", "value of `token`")]
    [InlineData("x 'Authorization: Bearer {}'", "value of `Authorization`")]
    [InlineData("sha256sum x; x token={}", "value of `token`")]
    [InlineData("sha256sum token={}", null)]
    [InlineData("echo app:{} | chpasswd -e", null)]
    [InlineData("x --token $A", null)]
    public void Where_no_shell_is_known_the_text_is_read(string command, string? what)
    {
        var text = $"FROM scratch\nSHELL [\"pwsh\", \"-c\"]\nRUN {command}\n".Replace("{}", Secret, StringComparison.Ordinal);
        string[] expected = what is null ? [] : [$"{Secret} A secret is written here ({what}): everybody who has the file or the image can read it."];
        Assert.Equal(expected, Found.In("DFS306", text).Select(f => $"{f.Marked} {f.Diagnostic.Message[..(f.Diagnostic.Message.IndexOf('.', StringComparison.Ordinal) + 1)]}"));
    }

    [Fact]
    public void Words_of_a_policy_make_a_name_one_of_a_secret()
    {
        const string text = "FROM scratch\nRUN x licence=kP3vXw81TzLq other=zQ7mLk20VbNr\n";
        Assert.Empty(Found.In("DFS306", text));
        Assert.Equal(["kP3vXw81TzLq"], Found.In("DFS306", text, new ValidationOptions { SecretWords = ["", "Licence"] }).Select(f => f.Marked));
        Assert.Empty(Found.In("DFS306", text, new ValidationOptions { SecretWords = ["unheard"] }));
    }
}
