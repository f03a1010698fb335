// Adds what scripts can add to pages that work without them.
import { initAll } from "../nhsuk/nhsuk-frontend.min.js";

initAll();
