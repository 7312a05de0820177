using Mandate.Commands;

return await Cli.InvokeAsync(EveryCommand.Create(), args, new Surroundings());
