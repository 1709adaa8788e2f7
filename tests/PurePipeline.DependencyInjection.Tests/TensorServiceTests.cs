using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using TensorService;

namespace PurePipeline.DependencyInjection.Tests;

/// <summary>The sample with an endpoint, tools/samples/TensorService, asked as a client does.</summary>
public class TensorServiceTests
{
    [Fact]
    public async Task Upload_gives_the_summary_of_Pythons_tensor()
    {
        using HttpResponseMessage response = await Post(await File.ReadAllBytesAsync(GoldenFiles.Picture, TestContext.Current.CancellationToken));

        TensorSummary? summary = await response.Content.ReadFromJsonAsync<TensorSummary>(TestContext.Current.CancellationToken);
        Assert.NotNull(summary);
        Assert.Equal([1, 3, 224, 224], summary.Shape);
        Assert.Equal(("float32", GoldenFiles.Sha256), (summary.DType, summary.Sha256));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused()
    {
        using HttpResponseMessage response = await Post([1, 2, 3]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("photo.jpg", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Post(byte[] photo)
    {
        await using WebApplication app = Service.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
        using MultipartFormDataContent form = new() { { new ByteArrayContent(photo), "photo", "photo.jpg" } };
        return await client.PostAsync(new Uri("tensor", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
