using PurePipeline;
using PurePipeline.Numerics;
using PurePipeline.Python;

namespace TensorService;

public static class Service
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPurePipeline(recipes => recipes.Add("imagenet", "preprocess.py"));
        WebApplication app = builder.Build();
        app.MapPost("/tensor", Preprocess).DisableAntiforgery();
        return app;
    }

    private static async Task<IResult> Preprocess(
        IFormFile photo, [FromKeyedServices("imagenet")] Recipe recipe, RecipeOptions options, CancellationToken cancellation)
    {
        byte[] bytes = new byte[photo.Length];
        await using Stream upload = photo.OpenReadStream();
        await upload.ReadExactlyAsync(bytes, cancellation);
        try
        {
            NdArray tensor = recipe.Run(bytes, photo.FileName, options with { Cancellation = cancellation }).Load();
            return Results.Ok(new TensorSummary([.. tensor.Shape], tensor.DType.NumPyName(), tensor.Sha256()));
        }
        catch (PictureException unreadable)
        {
            return Results.Problem(unreadable.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
