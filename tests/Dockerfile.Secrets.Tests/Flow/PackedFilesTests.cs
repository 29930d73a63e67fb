using System.Collections.Immutable;

namespace DockerfileSecrets.Tests.Flow;

/// <summary>Commands that write what they read into files of their own: packers, sort -o, split.</summary>
public class PackedFilesTests
{
    [Theory]
    [InlineData("cp /run/secrets/t /tmp/t && gzip -9 /tmp/t", "/tmp/t.gz")]
    [InlineData("cp /run/secrets/t /tmp/t && xz /tmp/t && mv /tmp/t.xz /k", "/k")]
    [InlineData("cp /run/secrets/t /tmp/t && gzip -k /tmp/t && rm /tmp/t", "/tmp/t.gz")]
    [InlineData("gzip -c /run/secrets/t > /k.gz && gunzip /k.gz", "/k")]
    [InlineData("cp /run/secrets/t /tmp/t && bzip2 /tmp/t && bzip2 -d /tmp/t.bz2", "/tmp/t")]
    [InlineData("tar cf - -C /run/secrets . | tar xf - -C /opt", "/opt/?")]
    [InlineData("tar cz -C /run/secrets t | (cd /opt && tar xz)", "/opt/?")]
    [InlineData("sort -u /run/secrets/t -o /k", "/k")]
    [InlineData("sort --output=/k /run/secrets/t", "/k")]
    [InlineData("split -l 1 /run/secrets/t /tmp/part_", "/tmp/part_aa")]
    [InlineData("split -b 4 < /run/secrets/t", "./xaa")]
    public void Keep_it_there(string script, string path)
    {
        var found = Found(script);
        Assert.Contains($"is written to {path},", Assert.Single(found, d => d.Code == "DFS301").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(found, d => d.Code == "DFS303");
    }

    [Theory]
    [InlineData("cp /run/secrets/t /tmp/t && gzip /tmp/t && rm /tmp/t.gz")]
    [InlineData("cp /run/secrets/t /tmp/t && gzip /tmp/t && rm /tmp/t*")]
    [InlineData("gzip /etc/motd; test -s /run/secrets/t")]
    [InlineData("gzip -t /run/secrets/t")]
    [InlineData("tar cf - -C /run/secrets . | tar tf - > /k")]
    [InlineData("tar cf - -C /run/secrets . | tar xf - -C /opt && rm -r /opt")]
    public void Leave_nothing(string script) => Assert.DoesNotContain(Found(script), d => d.Code is "DFS301" or "DFS303");

    [Theory]
    [InlineData("gzip -c /run/secrets/t")]
    [InlineData("gzip < /run/secrets/t")]
    [InlineData("zcat /run/secrets/t")]
    [InlineData("sort /run/secrets/t")]
    public void Print_it(string script) => Assert.Contains(Found(script), d => d.Code == "DFS303");

    [Theory]
    [InlineData("export COMPOSER_HOME=/dev/shm/c; composer config -g http-basic.repo.example u \"$(cat /run/secrets/t)\"", false)]
    [InlineData("COMPOSER_HOME=/x composer config -g http-basic.repo.example u \"$(cat /run/secrets/t)\"", true)]
    public void Composer_stores_it_in_its_own_home(string script, bool isFound) =>
        Assert.Equal(isFound, Found(script).Any(d => d.Code == "DFS302" && d.Message.Contains(" in /x/auth.json,", StringComparison.Ordinal)));

    [Theory]
    [InlineData("echo \"pw=$(cat /run/secrets/t)\" >> /k && sed -i '/pw=/d' /k", false)]
    [InlineData("echo \"pw=$(cat /run/secrets/t)\" >> /k && sed -i '/user=/d' /k", true)]
    public void Lines_that_sed_takes_out_are_gone(string script, bool isFound) => Assert.Equal(isFound, Found(script).Any(d => d.Code == "DFS301"));

    private static ImmutableArray<Diagnostic> Found(string script) =>
        SecretValidator.Validate(DockerfileDocument.Parse($"FROM alpine\nRUN --mount=type=secret,id=t,required {script}\n")).Diagnostics;
}
