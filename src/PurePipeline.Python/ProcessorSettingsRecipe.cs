namespace PurePipeline.Python;

/// <summary>
/// What a <c>preprocessor_config.json</c> in place of a Python file stands for: the lines that a model's page shows, and RGB where the
/// processor itself does not make it so.
/// </summary>
internal static class ProcessorSettingsRecipe
{
    public const string Extension = ".json";

    public const string Source =
        """
        from PIL import Image
        from transformers import AutoImageProcessor

        processor = AutoImageProcessor.from_pretrained("preprocessor_config.json")


        def preprocess(path):
            image = Image.open(path)
            if not processor.do_convert_rgb:
                image = image.convert("RGB")
            return processor(images=image, return_tensors="pt")["pixel_values"]

        """;
}
