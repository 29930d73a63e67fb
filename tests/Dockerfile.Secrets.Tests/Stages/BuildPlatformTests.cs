namespace DockerfileSecrets.Tests.Stages;

/// <summary>Platforms as containerd reads them.</summary>
public class BuildPlatformTests
{
    [Theory]
    [InlineData("linux/amd64", "linux/amd64")]
    [InlineData("Linux/AMD64", "linux/amd64")]
    [InlineData("linux/x86_64", "linux/amd64")]
    [InlineData("linux/x86-64", "linux/amd64")]
    [InlineData("linux/amd64/v1", "linux/amd64")]
    [InlineData("linux/amd64/v2", "linux/amd64/v2")]
    [InlineData("linux/i386", "linux/386")]
    [InlineData("linux/i386/v1", "linux/386")]
    [InlineData("linux/aarch64", "linux/arm64")]
    [InlineData("linux/arm64/8", "linux/arm64")]
    [InlineData("linux/arm64/v8", "linux/arm64")]
    [InlineData("linux/arm64/v8.0", "linux/arm64")]
    [InlineData("linux/arm64/v9", "linux/arm64/v9")]
    [InlineData("linux/arm", "linux/arm/v7")]
    [InlineData("linux/arm/7", "linux/arm/v7")]
    [InlineData("linux/arm/5", "linux/arm/v5")]
    [InlineData("linux/arm/6", "linux/arm/v6")]
    [InlineData("linux/arm/8", "linux/arm/v8")]
    [InlineData("linux/arm/V6", "linux/arm/v6")]
    [InlineData("linux/arm/9", "linux/arm/9")]
    [InlineData("linux/armhf", "linux/arm/v7")]
    [InlineData("linux/armel", "linux/arm/v6")]
    [InlineData("linux/riscv64", "linux/riscv64")]
    [InlineData("macOS/arm64", "darwin/arm64")]
    [InlineData("windows(10.0.17763)/amd64", "windows(10.0.17763)/amd64")]
    [InlineData("windows()/amd64", "windows/amd64")]
    [InlineData("unheard/of", "unheard/of")]
    [InlineData("arm64", "linux/arm64")]
    [InlineData("armhf", "linux/arm/v7")]
    [InlineData("windows(1)", "windows(1)/amd64")]
    public void A_platform_is_normalised(string text, string platform) => Assert.Equal(platform, BuildPlatform.Parse(text)?.ToString());

    [Theory]
    [InlineData("aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos", "/amd64")]
    [InlineData("386 amd64 amd64p32 armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm", "linux/")]
    public void One_word_is_a_system_or_an_architecture(string words, string rest) => Assert.All(
        words.Split(' '),
        word => Assert.Equal(rest[0] == '/' ? word + rest : rest + word, BuildPlatform.Parse(word)?.ToString()));

    [Theory]
    [InlineData("TARGET")]
    [InlineData("BUILD")]
    public void A_build_knows_the_parts_of_its_platforms(string which)
    {
        var arguments = string.Concat(new[] { "PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT" }.Select(part => $"ARG {which}{part}\n"));
        var plan = SecretPlanner.Plan(
            DockerfileDocument.Parse($"FROM a\n{arguments}RUN --mount=type=secret,id=${which}PLATFORM-${which}OS-${which}OSVERSION-${which}ARCH-${which}VARIANT true\n"),
            new PlanOptions { Platform = which == "TARGET" ? "linux(1)/arm/v7" : "linux/amd64", BuilderPlatform = which == "TARGET" ? "linux/amd64" : "linux(1)/arm/v7" });
        Assert.Equal("linux(1)/arm/v7-linux-1-arm-v7", Assert.Single(plan.Targets.Single().Secrets).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unheard")]
    [InlineData("linux/")]
    [InlineData("linux/*")]
    [InlineData("*")]
    [InlineData("linux/arm/v7/more")]
    [InlineData("linux/a b")]
    [InlineData("li nux/amd64")]
    [InlineData("windows(10/amd64")]
    [InlineData("linux/arm\n")]
    public void What_is_no_platform_is_none(string text) => Assert.Null(BuildPlatform.Parse(text));
}
