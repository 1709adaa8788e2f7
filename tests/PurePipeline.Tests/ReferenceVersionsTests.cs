namespace PurePipeline.Tests;

public class ReferenceVersionsTests
{
    [Theory]
    [InlineData("", "pillow=13.0,opencv=4.13,numpy=2.4,torch=2.12")]
    [InlineData("pillow=9.4", "pillow=9.4,opencv=4.13,numpy=2.4,torch=2.12")]
    [InlineData("pillow=9.4.0, opencv=4.6.0,numpy=1.24.2,torch=1.13.0a0+git7c98e70", "pillow=9.4,opencv=4.6,numpy=1.24,torch=1.13")]
    [InlineData("numpy=2.0.0rc1", "pillow=13.0,opencv=4.13,numpy=2.0,torch=2.12")]
    public void Reads_what_libraries_report(string text, string expected) =>
        Assert.Equal(expected, ReferenceVersions.Parse(text).ToString());

    [Theory]
    [InlineData("pillow")]
    [InlineData("pillow=new")]
    [InlineData("pillow=9")]
    [InlineData("pil=9.4")]
    public void Refuses_what_names_no_version(string text) =>
        Assert.Throws<FormatException>(() => ReferenceVersions.Parse(text));
}
