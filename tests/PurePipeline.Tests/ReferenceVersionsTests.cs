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

    [Fact]
    public void Reads_how_many_threads_torch_ran_with()
    {
        Assert.Equal(2, ReferenceVersions.Newest.TorchThreads);
        Assert.Equal(8, ReferenceVersions.Parse("torch=2.6,torch-threads=8").TorchThreads);
    }

    [Theory]
    [InlineData("pillow")]
    [InlineData("pillow=new")]
    [InlineData("pillow=9")]
    [InlineData("pil=9.4")]
    [InlineData("torch-threads=0")]
    [InlineData("torch-threads=two")]
    public void Refuses_what_names_no_version(string text) =>
        Assert.Throws<FormatException>(() => ReferenceVersions.Parse(text));
}
